package org.gridscheme.api.bundle;

import java.util.List;

/**
 * The first entry of a bundle: what it is and what every other entry must be.
 *
 * @param format always {@value #FORMAT}
 * @param format_version the layout of the entries, {@value #FORMAT_VERSION}
 * @param language tag of the language the answer's words are in
 * @param entries all other entries, in the order of the file
 */
public record BundleManifest(
        String format, int format_version, String language, BundleVersions versions, List<Entry> entries) {

    public static final String FORMAT = "gridscheme-proof";
    public static final int FORMAT_VERSION = 1;

    public BundleManifest {
        entries = List.copyOf(entries);
    }

    static BundleManifest of(String language, BundleVersions versions, List<Entry> entries) {
        return new BundleManifest(FORMAT, FORMAT_VERSION, language, versions, entries);
    }

    /** @param sha256 of the entry's content, in lower-case hexadecimal digits */
    public record Entry(String path, long bytes, String sha256) {}
}

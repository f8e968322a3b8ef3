package org.gridscheme.api.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridscheme.api.text.Digests;

/** Packs a folder into a bundle. The same files give the same bytes: fixed order, fixed times. */
final class BundleWriter {

    /** The earliest time a ZIP file can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final BundleJson json = new BundleJson();

    void write(Path folder, String language, BundleVersions versions, OutputStream out) throws IOException {
        List<Path> files = files(folder);
        List<BundleManifest.Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.add(new BundleManifest.Entry(name(folder, file), Files.size(file), digest(file)));
        }
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            begin(zip, BundleLayout.MANIFEST);
            zip.write(json.write(BundleManifest.of(language, versions, entries)));
            for (Path file : files) {
                begin(zip, name(folder, file));
                Files.copy(file, zip);
            }
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted((a, b) -> name(folder, a).compareTo(name(folder, b)))
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, sink);
        }
        return Digests.hex(digest);
    }
}

package org.gridscheme.spatial.postgis;

import java.text.Normalizer;
import java.util.Locale;

/** The part of a stored id that reminds people of the name; minute and running number are added by the database. */
final class ReadableId {

    private static final int LONGEST = 40;

    private ReadableId() {}

    /**
     * Lower-case ASCII letters and digits of the name, joined by hyphens.
     *
     * @param otherwise used when the name has none of them, as a Chinese name
     */
    static String slug(String name, String otherwise) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened =
                ascii.length() > LONGEST ? ascii.substring(0, LONGEST).replaceAll("-$", "") : ascii;
        return shortened.isEmpty() ? otherwise : shortened;
    }
}

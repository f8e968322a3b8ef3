package org.gridscheme.api.grid;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A street name as people type it: without regard to case, accents, full-width forms and separators, ß as ss, and ä, ö, ü
 * both as a, o, u and as ae, oe, ue.
 */
record FoldedName(String plain, String spelledOut) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static FoldedName of(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return new FoldedName(
                folded(lower),
                folded(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")));
    }

    private static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SEPARATORS
                .matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    /** 0 where the name begins with what is typed, 1 where a word of it does, 2 where it is inside, 3 where it is not. */
    int rank(FoldedName typed) {
        return Math.min(rank(plain, typed.plain), rank(spelledOut, typed.spelledOut));
    }

    private static int rank(String name, String typed) {
        if (name.startsWith(typed)) {
            return 0;
        }
        if (name.contains(" " + typed)) {
            return 1;
        }
        return name.contains(typed) ? 2 : 3;
    }
}

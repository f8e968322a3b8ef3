package org.gridscheme.api.text;

/** Makes text of unknown origin fit to be repeated in an answer or a log line. */
public final class Printable {

    private static final int LONGEST = 80;

    private Printable() {}

    /** The text with control characters and broken surrogates replaced, cut after {@value #LONGEST} characters. */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(point -> isHarmless(point) ? point : '\uFFFD')
                .forEach(clean::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? clean + "…" : clean.toString();
    }

    public static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(Printable::isSurrogate);
    }

    public static boolean hasControlCharacter(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static boolean isHarmless(int point) {
        return !Character.isISOControl(point) && !isSurrogate(point);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}

package org.gridscheme.api.scheme.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks and cuts texts to a width, reckoning with full-width characters as wide as high and others about half of it. */
public final class TextFit {

    private static final double NARROW = 0.58;

    private TextFit() {}

    /** Width in multiples of the type size. */
    public static double width(String text) {
        return text.codePoints().mapToDouble(TextFit::width).sum();
    }

    private static double width(int c) {
        return c >= 0x2E80 ? 1 : NARROW;
    }

    /**
     * One or two lines.
     *
     * @param width largest width in multiples of the type size; what is longer than two lines loses the middle of the second
     */
    public static List<String> wrap(String text, double width) {
        if (width(text) <= width) {
            return List.of(text);
        }
        int end = breakAt(text, width);
        String rest = text.substring(end).strip();
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).strip()));
        lines.add(cut(rest, width));
        return lines;
    }

    /** One line; a longer text loses its middle, because names are often told apart by the number at their end. */
    public static String cut(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        double room = width - NARROW;
        String backwards = new StringBuilder(text).reverse().toString();
        String tail =
                text.substring(text.length() - fitting(backwards, room / 2)).strip();
        return text.substring(0, fitting(text, room - width(tail))).strip() + "…" + tail;
    }

    /** After the last space that fits, unless that leaves half of the line empty. */
    private static int breakAt(String text, double width) {
        int end = fitting(text, width);
        int space = text.lastIndexOf(' ', end);
        return space > 0 && width(text.substring(0, space)) > width / 2 ? space : end;
    }

    private static int fitting(String text, double width) {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > width) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}

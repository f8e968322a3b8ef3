package org.gridscheme.spatial.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values strictly: ASCII digits, a decimal point, no unit, finite and of sane size. */
public final class CellParser {

    /** Larger numbers mean nothing in any unit of the package. */
    static final double LARGEST = 1e9;

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 4_000;

    private static final int LONGEST_NUMBER = 60;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");

    private CellParser() {}

    /** A finite number of sane size; empty for anything else. */
    public static Optional<Double> number(String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text)).filter(value -> Math.abs(value) <= LARGEST);
    }

    /** A whole number of zero or more. */
    static Optional<Integer> count(String text) {
        return INTEGER.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() >= 1900 && date.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> choice(String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    static Optional<String> id(String text) {
        return Optional.of(text).filter(it -> isPlainText(it, LONGEST_ID));
    }

    /** Text that can be stored and shown; empty for anything else. */
    public static Optional<String> text(String text) {
        return Optional.of(text).filter(it -> isPlainText(it, LONGEST_TEXT));
    }

    /** True for text that can be stored and shown: no control characters but tabs and line breaks. */
    private static boolean isPlainText(String text, int longest) {
        return text.length() <= longest
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
    }
}

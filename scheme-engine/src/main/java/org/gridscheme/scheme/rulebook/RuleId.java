package org.gridscheme.scheme.rulebook;

import java.util.regex.Pattern;

/**
 * Stable name of one rule value, lower-case words joined by dots and hyphens, for example {@code load-rate.feeder.radial}.
 * Ordered alphabetically.
 */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    public RuleId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a rule id: '" + value + "'");
        }
    }

    public static RuleId of(String value) {
        return new RuleId(value);
    }

    /** True when the text has the form of a rule id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

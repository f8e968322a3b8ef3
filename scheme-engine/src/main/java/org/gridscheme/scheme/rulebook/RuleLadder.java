package org.gridscheme.scheme.rulebook;

import java.util.List;
import java.util.OptionalDouble;

/** Ascending list of numbers of one unit, such as preferred sizes. */
public record RuleLadder(
        RuleId id, List<Double> values, String unit, Severity severity, Evidence evidence, String source)
        implements Rule {
    public RuleLadder {
        values = List.copyOf(values);
    }

    /** The smallest step that is at least {@code wanted}. */
    public OptionalDouble findAtLeast(double wanted) {
        return values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(step -> step >= wanted)
                .findFirst();
    }
}

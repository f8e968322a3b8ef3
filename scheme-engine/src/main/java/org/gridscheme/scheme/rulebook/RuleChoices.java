package org.gridscheme.scheme.rulebook;

import java.util.List;

/** Several words out of a closed vocabulary, in the order of the rulebook. */
public record RuleChoices<E extends Enum<E>>(
        RuleId id, List<E> values, Severity severity, Evidence evidence, String source) implements Rule {
    public RuleChoices {
        values = List.copyOf(values);
    }

    public boolean contains(E value) {
        return values.contains(value);
    }
}

package org.gridscheme.scheme.rulebook;

import java.util.List;

/** What stands in the {@code value} field of a rule, before a view gives it a meaning. */
public sealed interface RuleContent {
    /** A single number. */
    record Number(double value) implements RuleContent {}

    /** A switch. */
    record Flag(boolean on) implements RuleContent {}

    /** One word. */
    record Word(String word) implements RuleContent {}

    /** A list of words, possibly empty. */
    record Words(List<String> words) implements RuleContent {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** A list of numbers, not empty. */
    record Numbers(List<Double> values) implements RuleContent {
        public Numbers {
            values = List.copyOf(values);
        }
    }
}

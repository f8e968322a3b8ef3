package org.gridscheme.scheme.model;

import java.util.Arrays;
import java.util.List;

/** How one quantity was derived: the rule and the figures put into it, in the rule's order. */
public record Derivation(DerivationRule rule, List<Double> figures) {

    public Derivation {
        figures = List.copyOf(figures);
        if (figures.size() != rule.figures()) {
            throw new IllegalArgumentException(rule + " needs " + rule.figures() + " figures, not " + figures);
        }
    }

    public static Derivation of(DerivationRule rule, double... figures) {
        Double[] boxed = new Double[figures.length];
        Arrays.setAll(boxed, i -> figures[i]);
        return new Derivation(rule, List.of(boxed));
    }
}

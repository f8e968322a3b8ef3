package org.gridscheme.scheme.rulebook;

import org.gridscheme.grid.model.AreaClass;

/**
 * Permitted short-circuit current at one voltage.
 *
 * @param dense_kA area classes A+ to C
 * @param sparse_kA area classes D and E
 */
public record ShortCircuitLevel(RuleValue level_kV, RuleValue dense_kA, RuleValue sparse_kA) {

    static ShortCircuitLevel read(RuleLookup rules, String name) {
        String prefix = "short-circuit.limit." + name;
        return new ShortCircuitLevel(
                rules.value(prefix + ".level", Quantity.KV),
                rules.value(prefix + ".dense", Quantity.KA),
                rules.value(prefix + ".sparse", Quantity.KA));
    }

    public RuleValue limit(AreaClass area) {
        return area.compareTo(AreaClass.C) <= 0 ? dense_kA : sparse_kA;
    }
}

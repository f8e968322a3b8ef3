package org.gridscheme.scheme.rulebook;

import org.gridscheme.scheme.model.Industry;

/**
 * What a survey of open capacity (可开放容量) asks.
 *
 * @param step_kVA capacities tried are multiples of it
 * @param reach_m straight distance up to which a point counts for a place or as a partner
 * @param hexagonEdge_m edge length of the hexagons where nobody wishes another
 * @param industry of the customer that is asked for; its demand factor turns capacity into load
 */
public record OpenCapacityRules(
        RuleValue step_kVA, RuleValue reach_m, RuleValue hexagonEdge_m, RuleChoice<Industry> industry) {

    static OpenCapacityRules read(RuleLookup rules) {
        return new OpenCapacityRules(
                rules.value("open-capacity.step", Quantity.KVA),
                rules.value("open-capacity.reach", Quantity.METRE),
                rules.value("open-capacity.hexagon-edge", Quantity.METRE),
                rules.choice("open-capacity.industry", Industry.class));
    }
}

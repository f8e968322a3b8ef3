package org.gridscheme.scheme.electrical;

import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.rulebook.DemandRules;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * What a customer adds to the peaks of what feeds it: its demand times a coincidence factor, or, where it is known when the customer
 * and the others draw, what the sum of their curves is higher by (domain rules, section 5, profile overlay).
 */
final class CoincidentDemand {

    private final GridContext context;
    private final DemandRules rules;

    CoincidentDemand(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules.demand();
    }

    /** In normal operation at the head of a feeder. O(1); with a curve O(loads of the feeder + commitments). */
    double onFeeder_A(Feeder feeder, SupplyDuty duty) {
        double perKVA_A = LineFormulas.current_A(1, feeder.nominalVoltage_kV());
        return duty.curve()
                .map(shares -> context.loading()
                        .curves()
                        .addedPeak_A(feeder.index(), shares.times(duty.normal_kVA() * perKVA_A)))
                .orElseGet(() -> LineFormulas.current_A(
                        duty.normal_kVA() * rules.feederCoincidence().value(), feeder.nominalVoltage_kV()));
    }

    /** With the other source out, on the transformers that feed a busbar section. O(1); with a curve O(loads on the bus). */
    double onTransformers_kVA(int busbarSection, SupplyDuty duty) {
        return duty.curve()
                .map(shares ->
                        context.loading().curves().addedPeak_kVA(busbarSection, shares.times(duty.contingency_kVA())))
                .orElse(duty.contingency_kVA()
                        * rules.mainTransformerCoincidence().value());
    }
}

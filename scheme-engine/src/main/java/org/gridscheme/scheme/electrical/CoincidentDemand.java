package org.gridscheme.scheme.electrical;

import java.util.Optional;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.SeasonCurves;
import org.gridscheme.grid.loading.SectionLoadRate;
import org.gridscheme.grid.model.DistributionTransformer;
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

    /**
     * Tells which share of the demand counts at the peak of an element, where the customer says when it draws: all of it where both peaks meet,
     * less where the others leave room, the coincidence factor where nobody knows when they draw.
     *
     * @param added of the demand, in the unit of {@code whole}
     */
    void tellShare(SupplyDuty duty, double added, double whole, String element, Findings findings) {
        if (duty.curve().isPresent() && whole > 0) {
            findings.atMost(
                    "capacity.counted-over", 100 * added / whole, rules.seasonCounted_pct(), element, Optional.empty());
        }
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

    /**
     * The section that is worst off on the way from the bay to a node where a power is drawn.
     *
     * @param node on the feeder, away from its bay
     * @param coincidence share of the power that counts where nobody knows when the others draw
     */
    SectionLoadRate worstOnPath(int node, Feeder feeder, SupplyDuty duty, double demand_kVA, double coincidence) {
        GridLoading loading = context.loading();
        double current_A = LineFormulas.current_A(demand_kVA * coincidence, feeder.nominalVoltage_kV());
        if (duty.curve().isEmpty()) {
            return loading.worstAfter(node, current_A);
        }
        SeasonCurves added_A = duty.curve().get().times(LineFormulas.current_A(demand_kVA, feeder.nominalVoltage_kV()));
        return loading.worstAfter(node, added_A.max(), section -> onSection_A(section, added_A, coincidence));
    }

    /** With the other source out, through an energised section in kVA. O(1); with a curve O(loads of the feeder). */
    double onSection_kVA(int section, SupplyDuty duty, double voltage_kV) {
        double coincidence = rules.feederCoincidence().value();
        return duty.curve()
                .map(shares -> shares.times(LineFormulas.current_A(duty.contingency_kVA(), voltage_kV)))
                .map(added_A -> LineFormulas.power_kVA(onSection_A(section, added_A, coincidence), voltage_kV))
                .orElse(duty.contingency_kVA() * coincidence);
    }

    private double onSection_A(int section, SeasonCurves added_A, double coincidence) {
        return context.loading().partCurves().findAddedPeak_A(section, added_A).orElse(added_A.max() * coincidence);
    }

    /** In normal operation on a distribution transformer, without coincidence. O(1); with a curve O(loads behind it). */
    double onDistributionTransformer_kVA(DistributionTransformer transformer, SupplyDuty duty) {
        return duty.curve()
                .map(shares -> shares.times(duty.normal_kVA()))
                .map(added_kVA -> context.loading()
                        .partCurves()
                        .findAddedPeak_kVA(transformer, added_kVA)
                        .orElse(added_kVA.max()))
                .orElse(duty.normal_kVA());
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

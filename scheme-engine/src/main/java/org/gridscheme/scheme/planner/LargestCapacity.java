package org.gridscheme.scheme.planner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * The largest capacity below the requested one, in whole kVA, that passes every check at a candidate: halved until it passes,
 * then narrowed down. The same checks as for the request, so nothing is estimated.
 */
final class LargestCapacity {

    private final RuleBook rules;
    private final SourceEvaluator evaluator;
    private final SupplyApplication application;
    private final List<Double> available_kV;

    LargestCapacity(
            RuleBook rules, SourceEvaluator evaluator, SupplyApplication application, List<Double> available_kV) {
        this.rules = rules;
        this.evaluator = evaluator;
        this.application = application;
        this.available_kV = available_kV;
    }

    /** Empty where not even one kVA passes. */
    OptionalDouble find(Candidate candidate, SourcingPlan plan, Ways ways) {
        int fails = (int) Math.ceil(application.capacity().kVA());
        int passes = fails / 2;
        while (passes >= 1 && !passes(passes, candidate, plan, ways)) {
            fails = passes;
            passes /= 2;
        }
        if (passes < 1) {
            return OptionalDouble.empty();
        }
        while (fails - passes > 1) {
            int middle = passes + (fails - passes) / 2;
            if (passes(middle, candidate, plan, ways)) {
                passes = middle;
            } else {
                fails = middle;
            }
        }
        return OptionalDouble.of(passes);
    }

    private boolean passes(int capacity_kVA, Candidate candidate, SourcingPlan plan, Ways ways) {
        SupplyApplication less = application.withCapacity(ApparentPower.ofKilovoltAmperes(capacity_kVA));
        DemandModel demand = new DemandModel(less, rules.demand());
        Optional<VoltageOption> voltage =
                voltage(candidate.point().nominalVoltage_kV(), capacity_kVA, demand.connected_kW(), plan);
        if (voltage.isEmpty()) {
            return false;
        }
        SupplyDuty duty = demand.duties(plan, voltage.get()).get(0);
        Screening screening = evaluator.screen(candidate, duty, less);
        return screening.reasons().isEmpty()
                && evaluator
                        .evaluate(candidate, duty, ways, screening, less)
                        .option()
                        .isPresent();
    }

    /** Only voltages that suit the smaller capacity by themselves: what is raised for a large one is not for a small one. */
    private Optional<VoltageOption> voltage(
            double level_kV, double capacity_kVA, double connected_kW, SourcingPlan plan) {
        VoltageChoice choice = new VoltageChoice(rules.voltage());
        List<VoltageOption> suiting = plan.sources() == 1
                ? choice.list(capacity_kVA, connected_kW, available_kV)
                : choice.listForSeveral(capacity_kVA, available_kV);
        return suiting.stream().filter(v -> v.level_kV() == level_kV).findFirst();
    }
}

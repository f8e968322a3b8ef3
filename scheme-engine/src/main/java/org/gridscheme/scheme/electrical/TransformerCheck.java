package org.gridscheme.scheme.electrical;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.rulebook.LoadRateRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;

/**
 * Load rate of the main transformers behind a candidate: those that feed its busbar section, through closed ties too,
 * against the normal limit, and the whole substation after loss of its largest unit, {@code sum(load) <= k*(sum(S) - max(S))}.
 */
final class TransformerCheck {

    private final GridContext context;
    private final RuleBook rules;
    private final CoincidentDemand demand;

    TransformerCheck(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
        demand = new CoincidentDemand(context, rules);
    }

    void check(Candidate candidate, SupplyDuty duty, Findings findings) {
        List<PowerTransformer> feeding = context.grid().transformersFeeding(candidate.busbarSection());
        if (feeding.isEmpty()) {
            return;
        }
        double added_kVA = demand.onTransformers_kVA(candidate.busbarSection(), duty);
        checkNormal(candidate, feeding, added_kVA, findings);
        String first = feeding.get(0).id();
        demand.tellShare(duty, added_kVA, duty.contingency_kVA(), first, findings);
        checkLossOfOne(candidate, added_kVA, findings);
        checkCapacityLoadRatio(candidate, added_kVA, findings);
    }

    /** Rated capacity of the substation over what it carries then (容载比): a low one says that it will need a transformer. */
    private void checkCapacityLoadRatio(Candidate candidate, double added_kVA, Findings findings) {
        String substation = candidate.point().substationId();
        List<PowerTransformer> all = context.grid().transformersIn(substation);
        double load_kVA = measured(all) + committed(all) + added_kVA;
        if (load_kVA > 0) {
            findings.atLeast(
                    "capacity.transformer-over",
                    rated(all) / load_kVA,
                    rules.security().capacityLoadRatioMin(),
                    substation,
                    Optional.empty());
        }
    }

    private void checkNormal(Candidate candidate, List<PowerTransformer> feeding, double added_kVA, Findings findings) {
        double rated_kVA = rated(feeding);
        double measured_kVA = measured(feeding);
        double before_kVA = measured_kVA + committed(feeding);
        PowerTransformer named = feeding.get(0);
        int units =
                context.grid().transformersIn(candidate.point().substationId()).size();
        LoadRateRules limits = rules.loadRates();
        RuleValue limit = limits.mainTransformerLimit(units, candidate.area());
        double after_pct = 100 * (before_kVA + added_kVA) / rated_kVA;
        findings.loadRate(new LoadRateResult(
                named.id(),
                named.name(),
                LoadedElement.MAIN_TRANSFORMER,
                100 * measured_kVA / rated_kVA,
                100 * before_kVA / rated_kVA,
                after_pct,
                limit.value()));
        findings.atMostNormal(
                "capacity.transformer-over", after_pct, limit, limits.overload_pct(), named.id(), Optional.empty());
        findings.atMost(
                "capacity.transformer-over",
                after_pct,
                limits.mainTransformerHeavy_pct(),
                named.id(),
                Optional.empty());
    }

    private void checkLossOfOne(Candidate candidate, double added_kVA, Findings findings) {
        String substation = candidate.point().substationId();
        List<PowerTransformer> all = context.grid().transformersIn(substation);
        double largest_kVA =
                all.stream().mapToDouble(PowerTransformer::rated_kVA).max().orElse(0);
        double remaining_kVA = rated(all) - largest_kVA;
        if (remaining_kVA <= 0) {
            return;
        }
        double load_kVA = measured(all) + committed(all) + added_kVA;
        double k = rules.loadRates().emergencyOverload().value();
        findings.atMost(
                "capacity.n1-over",
                100 * load_kVA / (k * remaining_kVA),
                rules.loadRates().mainTransformerN1_pct(),
                substation,
                Optional.empty());
    }

    private static double rated(List<PowerTransformer> transformers) {
        double sum_kVA = 0;
        for (PowerTransformer transformer : transformers) {
            sum_kVA += transformer.rated_kVA();
        }
        return sum_kVA;
    }

    private double measured(List<PowerTransformer> transformers) {
        double sum_kVA = 0;
        for (PowerTransformer transformer : transformers) {
            sum_kVA += context.loading().transformerMeasured_kVA(transformer);
        }
        return sum_kVA;
    }

    private double committed(List<PowerTransformer> transformers) {
        double sum_kVA = 0;
        for (PowerTransformer transformer : transformers) {
            sum_kVA += context.loading().transformerCommitted_kVA(transformer);
        }
        return sum_kVA;
    }
}

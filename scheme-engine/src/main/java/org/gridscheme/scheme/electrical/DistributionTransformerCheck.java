package org.gridscheme.scheme.electrical;

import java.util.Optional;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;

/** Load rate of the public transformer behind a low-voltage board. */
final class DistributionTransformerCheck {

    private final GridContext context;
    private final RuleBook rules;
    private final CoincidentDemand demand;

    DistributionTransformerCheck(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
        demand = new CoincidentDemand(context, rules);
    }

    void check(Candidate candidate, SupplyDuty duty, Findings findings) {
        LowVoltageBoard.findTransformer(context, candidate).ifPresent(t -> check(t, candidate, duty, findings));
    }

    private void check(DistributionTransformer unit, Candidate candidate, SupplyDuty duty, Findings findings) {
        double measured_kVA = context.loading().distributionTransformerMeasured_kVA(unit);
        double before_kVA = measured_kVA + context.loading().distributionTransformerCommitted_kVA(unit);
        RuleValue limit = rules.loadRates().distributionTransformerLimit(candidate.area());
        double before_pct = 100 * before_kVA / unit.rated_kVA();
        double added_kVA = demand.onDistributionTransformer_kVA(unit, duty);
        double after_kVA = before_kVA + added_kVA;
        demand.tellShare(duty, added_kVA, duty.normal_kVA(), unit.id(), findings);
        double after_pct = 100 * after_kVA / unit.rated_kVA();
        findings.loadRate(new LoadRateResult(
                unit.id(),
                unit.name(),
                LoadedElement.DISTRIBUTION_TRANSFORMER,
                100 * measured_kVA / unit.rated_kVA(),
                before_pct,
                after_pct,
                limit.value()));
        double larger_kVA = after_kVA * 100 / limit.value();
        findings.atMostNormal(
                "capacity.transformer-over",
                after_pct,
                limit,
                rules.loadRates().overload_pct(),
                unit.id(),
                Optional.of(Remedy.of("larger-transformer", Math.ceil(larger_kVA), "kVA", unit.id())));
    }
}

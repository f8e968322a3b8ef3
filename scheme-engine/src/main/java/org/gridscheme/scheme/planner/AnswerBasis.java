package org.gridscheme.scheme.planner;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridscheme.scheme.model.ConductorMetal;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.RuleBasis;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.rulebook.ConductorRules;
import org.gridscheme.scheme.rulebook.CostRules;
import org.gridscheme.scheme.rulebook.DemandRules;
import org.gridscheme.scheme.rulebook.DurationRules;
import org.gridscheme.scheme.rulebook.ImportanceClass;
import org.gridscheme.scheme.rulebook.MeteringRules;
import org.gridscheme.scheme.rulebook.RankingRules;
import org.gridscheme.scheme.rulebook.ReliabilityRules;
import org.gridscheme.scheme.rulebook.ReplyRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.ShortCircuitRules;
import org.gridscheme.scheme.rulebook.TakeoffRules;

/**
 * Tells which values of the rulebook the schemes of an answer rest on, so that a reader sees what is unverified: voltage
 * ranges, sources, demand, conductors, quantities, cost, periods, reliability and the scales of the score. Limits are not
 * among them; the checks name those.
 */
final class AnswerBasis {

    private final RuleBook rules;
    private final SortedMap<String, RuleBasis> byRule = new TreeMap<>();

    private AnswerBasis(RuleBook rules) {
        this.rules = rules;
    }

    /** By rule id, each once; nothing for an answer without schemes. */
    static List<RuleBasis> of(RuleBook rules, SupplyApplication application, List<SupplyScheme> schemes) {
        AnswerBasis basis = new AnswerBasis(rules);
        if (!schemes.isEmpty()) {
            basis.addDemand(application);
            basis.addSources(rules.importance().of(application.importance()));
            basis.addConductors();
            basis.addQuantitiesAndCost();
            basis.addReliability();
            basis.addScales();
            schemes.forEach(scheme -> basis.addVoltage(application, scheme));
        }
        return List.copyOf(basis.byRule.values());
    }

    private void addVoltage(SupplyApplication application, SupplyScheme scheme) {
        double voltage_kV = scheme.voltage_kV();
        if (voltage_kV < 1) {
            add(rules.voltage().lvLimit_kW(), rules.voltage().lvTransformerNeedMax_kVA());
        }
        rules.voltage().ranges().stream()
                .filter(range -> range.level_kV().value() == voltage_kV)
                .filter(range -> range.contains(application.capacity().kVA()))
                .forEach(range -> add(range.min_kVA(), range.max_kVA()));
        ReplyRules reply = rules.reply();
        int sources = scheme.sources().size();
        add(reply.deadline(voltage_kV, sources), reply.wholeProcess(voltage_kV, sources), reply.validity(voltage_kV));
        add(reply.extensionRequest_wd(), reply.energise(voltage_kV), reply.acceptance_wd());
        addPeriod(voltage_kV);
        if (scheme.sources().stream().anyMatch(source -> source.switching().isPresent())) {
            add(rules.switching().interruption_h(), rules.switching().duration_d());
            add(rules.switching().difficulty());
        }
    }

    private void addPeriod(double voltage_kV) {
        DurationRules durations = rules.durations();
        if (voltage_kV < 1) {
            add(durations.customerLowVoltage_d());
        } else {
            add(durations.customerBase_d(), durations.customerSpan_d());
            add(durations.customerSmall_kVA(), durations.customerLarge_kVA());
        }
    }

    private void addDemand(SupplyApplication application) {
        DemandRules demand = rules.demand();
        add(demand.of(application.industry()).demandFactor());
        add(demand.targetPowerFactor(application.capacity().kVA(), application.industry()));
        add(demand.feederCoincidence(), demand.mainTransformerCoincidence());
        add(rules.reactive().designNaturalPowerFactor());
        MeteringRules metering = rules.metering();
        add(metering.ctTarget_pct(), metering.lvSideSingleMax_kVA(), metering.twoPartTariffFrom_kVA());
    }

    private void addSources(ImportanceClass importance) {
        add(importance.minSources(), importance.preferredSources(), importance.minIndependence());
    }

    private void addConductors() {
        ConductorRules conductors = rules.conductors();
        add(conductors.derating().soilTemperature(), conductors.derating().duct(1));
        add(
                conductors.derating().soilResistivity_K_m_per_W(),
                conductors.derating().resistivity());
        ShortCircuitRules shortCircuit = rules.shortCircuit();
        add(shortCircuit.voltageFactor(), shortCircuit.clearingLine_s());
        add(
                conductors.defaultMetal().value() == ConductorMetal.CU
                        ? shortCircuit.thermalConstantCu()
                        : shortCircuit.thermalConstantAl());
    }

    private void addQuantitiesAndCost() {
        TakeoffRules takeoff = rules.takeoff();
        add(takeoff.cableAllowance_pct(), takeoff.verticalLength_m(), takeoff.drumLength_m());
        add(takeoff.manholeSpacing_m());
        CostRules cost = rules.cost();
        add(cost.otherFees_pct(), cost.contingency_pct());
    }

    private void addReliability() {
        ReliabilityRules reliability = rules.reliability();
        add(reliability.cable_per_km_yr(), reliability.cableRepair_h(), reliability.switchingManual_h());
    }

    private void addScales() {
        RankingRules ranking = rules.ranking();
        add(ranking.costReference_per_kVA(), ranking.reliabilityReference_h(), ranking.loadRateReference_pct());
        add(ranking.voltageDropReference_pct(), ranking.durationReference_d(), ranking.difficultyReference());
        for (Criterion criterion : Criterion.values()) {
            add(ranking.weight(criterion));
        }
    }

    private void add(RuleValue... values) {
        for (RuleValue value : values) {
            byRule.put(
                    value.id().value(),
                    new RuleBasis(
                            value.id().value(),
                            value.value(),
                            value.unit(),
                            value.evidence().isWeak()));
        }
    }
}

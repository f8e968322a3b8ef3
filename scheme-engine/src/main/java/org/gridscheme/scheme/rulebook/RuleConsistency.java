package org.gridscheme.scheme.rulebook;

import java.util.List;
import org.gridscheme.scheme.model.Criterion;

/** What no single value shows: orders and sums across values of one rulebook. Missing values were reported before. */
final class RuleConsistency {
    private static final double SUM_TOLERANCE = 1e-9;

    private RuleConsistency() {}

    static void check(RuleViews views, RuleLookup rules) {
        ascending(rules, views.voltage().lvSinglePhaseMax_kW(), views.voltage().lvMax_kW());
        ascending(rules, views.voltage().lvMax_kW(), views.voltage().lvExtendedMax_kW());
        dedicatedFeeder(views.connectionPoints(), rules);
        sites(views.connectionPoints(), rules);
        density(views.density(), rules);
        ascending(rules, views.loadRates().feederHeavy_pct(), views.loadRates().overload_pct());
        ascending(
                rules, views.security().capacityLoadRatioMin(), views.security().capacityLoadRatioMax());
        ascending(rules, views.conductors().dualSourceWarn(), views.conductors().dualSourceMax());
        ascending(rules, views.voltageDrop().mvWarn_pct(), views.voltageDrop().mvLimit_pct());
        ascending(rules, views.crossings().minAngle_deg(), views.crossings().maxAngle_deg());
        ascending(
                rules, views.durations().customerSmall_kVA(), views.durations().customerLarge_kVA());
        reactiveAndCost(views, rules);
        weights(views.ranking(), rules);
        judgements(views.ranking(), rules);
        difficulty(views.difficulty(), rules);
        openCapacity(views.openCapacity(), rules);
    }

    private static void dedicatedFeeder(ConnectionPointRules points, RuleLookup rules) {
        ascending(rules, points.dedicatedImpactFrom_kVA(), points.dedicatedOfferedFrom_kVA());
        ascending(rules, points.dedicatedOfferedFrom_kVA(), points.dedicatedFrom_kVA());
    }

    private static void sites(ConnectionPointRules points, RuleLookup rules) {
        for (ConnectionSite site : ConnectionSite.values()) {
            ConnectionSiteRules limits = points.of(site);
            ascending(rules, limits.min_kVA(), limits.max_kVA());
            limits.warnAbove_kVA().ifPresent(warn -> ascending(rules, warn, limits.max_kVA()));
        }
    }

    private static void density(DensityRules density, RuleLookup rules) {
        List<RuleValue> fromDensest = List.copyOf(density.from_MW_per_km2().values());
        for (int i = 1; i < fromDensest.size(); i++) {
            ascending(rules, fromDensest.get(i), fromDensest.get(i - 1));
        }
    }

    private static void reactiveAndCost(RuleViews views, RuleLookup rules) {
        ascending(rules, views.reactive().floorShare_pct(), views.reactive().minShare_pct());
        ascending(rules, views.reactive().minShare_pct(), views.reactive().maxShare_pct());
        CostRules cost = views.cost();
        ascending(rules, cost.otherFeesMin_pct(), cost.otherFees_pct());
        ascending(rules, cost.otherFees_pct(), cost.otherFeesMax_pct());
        ascending(rules, cost.contingencyMin_pct(), cost.contingency_pct());
        ascending(rules, cost.contingency_pct(), cost.contingencyMax_pct());
        ascending(rules, cost.accuracyMin_pct(), cost.accuracyMax_pct());
    }

    private static void weights(RankingRules ranking, RuleLookup rules) {
        double sum = 0;
        for (Criterion criterion : Criterion.values()) {
            sum += ranking.weight(criterion).value();
        }
        if (Math.abs(sum - 1.0) > SUM_TOLERANCE) {
            rules.problem("ranking.weight: the weights must sum to 1, found " + sum);
        }
    }

    private static void judgements(RankingRules ranking, RuleLookup rules) {
        AhpRules ahp = ranking.ahp();
        ahp.listSizesWithoutIndex()
                .forEach(n -> rules.problem("ranking.ahp.random-index." + n + ": missing, or not more than 0"));
        if (ahp.isComplete() && ahp.listSizesWithoutIndex().isEmpty()) {
            AhpRules.Judgement judgement = ahp.judge(ahp.comparison());
            if (!ahp.isConsistent(judgement)) {
                rules.problem("ranking.ahp.pairwise: the judgements contradict one another, consistency ratio "
                        + judgement.consistency().ratio());
            }
        }
        moreThanZero(ranking.entropyOffset(), rules);
    }

    private static void openCapacity(OpenCapacityRules open, RuleLookup rules) {
        moreThanZero(open.step_kVA(), rules);
        moreThanZero(open.reach_m(), rules);
        moreThanZero(open.hexagonEdge_m(), rules);
    }

    private static void moreThanZero(RuleValue value, RuleLookup rules) {
        if (!(value.value() > 0)) {
            rules.problem(value.id() + ": must be more than 0");
        }
    }

    private static void difficulty(DifficultyRules difficulty, RuleLookup rules) {
        ascending(rules, difficulty.base(), difficulty.max());
    }

    private static void ascending(RuleLookup rules, RuleValue lower, RuleValue upper) {
        if (lower.value() > upper.value()) {
            rules.problem(lower.id() + ": " + lower.value() + " is above " + upper.id() + ", " + upper.value());
        }
    }
}

package org.gridscheme.scheme.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.RankingBasis;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.RankingStability;
import org.gridscheme.scheme.model.SchemeScore;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.rulebook.RankingRules;

/**
 * Ranks feasible drafts. The additive score normalises every indicator against a fixed reference of the rulebook: no other
 * scheme takes part in it, so with weights that do not depend on the schemes a further one never reorders the others. TOPSIS
 * and VIKOR choose the list over all drafts when one of them is wished; what is told of them is computed over the shown
 * schemes, so that a reader can do it again.
 */
public final class SchemeRanker {

    private final RankingRules rules;

    public SchemeRanker(RankingRules rules) {
        this.rules = rules;
    }

    /**
     * @param drafts that passed every hard check
     * @throws IllegalArgumentException when a draft failed one: nothing makes up for that
     */
    public RankedSchemes rank(List<SchemeDraft> drafts, PlanningOptions options) {
        drafts.forEach(SchemeRanker::refuseFailed);
        Weights weights = Weights.of(rules, options.weights(), drafts);
        List<Scored> scored = new AdditiveScore(rules, weights).rank(drafts);
        List<Scored> ranked = byMethod(scored, weights, options.ranking());
        List<Scored> shortlist = Shortlist.of(ranked, options.maxSchemes());
        Measures measures = Measures.of(shortlist, weights, rules);
        List<Integer> order = measures.order(options.ranking());
        List<SupplyScheme> chosen = new ArrayList<>();
        List<Scored> shown = new ArrayList<>();
        for (int i : order) {
            Scored next = shortlist.get(i);
            boolean tied = !shown.isEmpty() && isTied(measures, order.get(shown.size() - 1), i, options.ranking());
            boolean pareto = drafts.stream().noneMatch(other -> ParetoFront.dominates(other, next.draft()));
            shown.add(next);
            SchemeScore score = new SchemeScore(next.total(), next.criteria(), measures.topsis(i), measures.vikor(i));
            chosen.add(scheme(next.draft(), shown.size(), score, tied, pareto));
        }
        return new RankedSchemes(
                chosen,
                leftOut(scored, shown),
                basis(options.ranking(), weights),
                stability(options.ranking(), weights, scored, shown));
    }

    /** Only the additive total moves along lines that can be followed to the turn. */
    private Optional<RankingStability> stability(
            RankingMethod method, Weights weights, List<Scored> ranked, List<Scored> shown) {
        return method != RankingMethod.ADDITIVE || ranked.isEmpty()
                ? Optional.empty()
                : Optional.of(new StabilityAnalysis(rules, weights, ranked, shown).analyse());
    }

    static String id(int rank) {
        return "s" + rank;
    }

    private static void refuseFailed(SchemeDraft draft) {
        if (draft.checks().stream().anyMatch(check -> check.verdict() == Verdict.FAIL)) {
            throw new IllegalArgumentException("a failed check cannot be ranked: " + draft.key());
        }
    }

    private List<Scored> byMethod(List<Scored> scored, Weights weights, RankingMethod method) {
        return method == RankingMethod.ADDITIVE
                ? scored
                : Measures.of(scored, weights, rules).order(method).stream()
                        .map(scored::get)
                        .toList();
    }

    private boolean isTied(Measures measures, int better, int next, RankingMethod method) {
        return Math.abs(measures.goodness(better, method) - measures.goodness(next, method))
                < rules.tieDelta().value();
    }

    private RankingBasis basis(RankingMethod method, Weights weights) {
        Map<Criterion, Double> byCriterion = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            byCriterion.put(criterion, weights.values()[criterion.ordinal()]);
        }
        return new RankingBasis(
                method, weights.method(), byCriterion, rules.tieDelta().value(), weights.consistency());
    }

    private static SupplyScheme scheme(SchemeDraft d, int rank, SchemeScore score, boolean tied, boolean pareto) {
        return new SupplyScheme(
                id(rank),
                rank,
                d.voltage_kV(),
                d.mode(),
                score,
                pareto,
                tied,
                d.sources(),
                d.independence(),
                d.quantities(),
                d.cost(),
                d.durationDays(),
                d.replyWorkingDays(),
                d.saifi_perYear(),
                d.saidi_hPerYear(),
                d.checks(),
                d.design());
    }

    private static List<RankedSchemes.LeftOut> leftOut(List<Scored> scored, List<Scored> shown) {
        List<RankedSchemes.LeftOut> leftOut = new ArrayList<>();
        for (Scored s : scored) {
            if (!shown.contains(s)) {
                leftOut.add(new RankedSchemes.LeftOut(s.draft(), dominator(s, shown), s.total()));
            }
        }
        return leftOut;
    }

    private static String dominator(Scored loser, List<Scored> shown) {
        for (int i = 0; i < shown.size(); i++) {
            if (ParetoFront.dominates(shown.get(i).draft(), loser.draft())) {
                return id(i + 1);
            }
        }
        return "";
    }
}

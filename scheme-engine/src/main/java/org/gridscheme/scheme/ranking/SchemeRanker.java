package org.gridscheme.scheme.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.CriterionScore;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.SchemeScore;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.rulebook.RankingRules;

/**
 * Ranks feasible drafts. The additive score normalises every indicator against a fixed reference of the rulebook,
 * {@code ref/(ref + value)}, which is 1 for nothing and one half at the reference: no other scheme takes part in it, so a
 * further scheme never reorders the others. TOPSIS and VIKOR are computed over the shown schemes.
 */
public final class SchemeRanker {

    private final RankingRules rules;

    public SchemeRanker(RankingRules rules) {
        this.rules = rules;
    }

    /** Compared by identity: two drafts are never the same proposal. */
    private static final class Scored {
        private final SchemeDraft draft;
        private final double total;
        private final List<CriterionScore> criteria;

        private Scored(SchemeDraft draft, double total, List<CriterionScore> criteria) {
            this.draft = draft;
            this.total = total;
            this.criteria = criteria;
        }

        private double total() {
            return total;
        }
    }

    public RankedSchemes rank(List<SchemeDraft> drafts, PlanningOptions options) {
        double[] weights = Weights.of(rules, options.weights());
        List<Scored> scored = new ArrayList<>();
        for (SchemeDraft draft : drafts) {
            scored.add(score(draft, weights));
        }
        scored.sort(Comparator.comparingDouble(Scored::total)
                .reversed()
                .thenComparing(s -> s.draft.cost().total())
                .thenComparing(s -> s.draft.key()));
        List<Scored> shortlist = shortlist(scored, options.maxSchemes());
        double[][] values =
                DecisionMatrix.of(shortlist.stream().map(s -> s.draft).toList());
        double[] topsis = Topsis.closeness(values, weights);
        double[] vikor = Vikor.compromise(values, weights, rules.vikorV().value());
        List<Integer> order = order(shortlist.size(), topsis, vikor, options);
        List<SupplyScheme> chosen = new ArrayList<>();
        List<Scored> shown = new ArrayList<>();
        for (int i : order) {
            Scored next = shortlist.get(i);
            boolean tied = !shown.isEmpty()
                    && Math.abs(shown.get(shown.size() - 1).total - next.total)
                            < rules.tieDelta().value();
            boolean pareto = drafts.stream().noneMatch(other -> ParetoFront.dominates(other, next.draft));
            shown.add(next);
            chosen.add(scheme(next, shown.size(), topsis[i], vikor[i], tied, pareto));
        }
        return new RankedSchemes(chosen, leftOut(scored, shown));
    }

    private Scored score(SchemeDraft draft, double[] weights) {
        List<CriterionScore> criteria = new ArrayList<>();
        double total = 0;
        for (Criterion criterion : Criterion.values()) {
            double value = DecisionMatrix.value(draft, criterion);
            double reference = rules.reference(criterion, draft.capacity_kVA());
            double normalised = reference / (reference + value);
            double weight = weights[criterion.ordinal()];
            criteria.add(new CriterionScore(criterion, value, normalised, weight, weight * normalised));
            total += weight * normalised;
        }
        return new Scored(draft, total, criteria);
    }

    /**
     * The best by score, with the cheapest, the most reliable and the quickest always among them, then the best of every
     * other way to supply: five bays of one switchgear are one choice, not five.
     */
    private static List<Scored> shortlist(List<Scored> scored, int max) {
        Set<Scored> keep = new LinkedHashSet<>();
        if (!scored.isEmpty()) {
            keep.add(scored.get(0));
        }
        for (Criterion criterion : List.of(Criterion.COST, Criterion.RELIABILITY, Criterion.DURATION)) {
            scored.stream()
                    .min(Comparator.comparingDouble(s -> DecisionMatrix.value(s.draft, criterion)))
                    .filter(s -> keep.size() < max)
                    .ifPresent(keep::add);
        }
        Set<String> ways = new HashSet<>();
        keep.forEach(s -> ways.add(way(s.draft)));
        scored.stream().filter(s -> keep.size() < max && ways.add(way(s.draft))).forEach(keep::add);
        scored.stream().filter(s -> keep.size() < max).forEach(keep::add);
        List<Scored> ordered = new ArrayList<>(scored);
        ordered.retainAll(keep);
        return ordered;
    }

    /** What makes two schemes the same kind of choice: voltage, mode, and for each source its substation and kind. */
    private static String way(SchemeDraft draft) {
        return draft.voltage_kV() + " " + draft.mode() + " "
                + draft.sources().stream()
                        .map(s -> s.connectionPoint().substationId() + " "
                                + s.connectionPoint().kind())
                        .sorted()
                        .toList();
    }

    private static List<Integer> order(int size, double[] topsis, double[] vikor, PlanningOptions options) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        switch (options.ranking()) {
            case ADDITIVE -> {
                // the shortlist is in this order already
            }
            case TOPSIS -> order.sort(Comparator.comparingDouble((Integer i) -> -topsis[i]));
            case VIKOR -> order.sort(Comparator.comparingDouble((Integer i) -> vikor[i]));
        }
        return order;
    }

    private static SupplyScheme scheme(Scored s, int rank, double topsis, double vikor, boolean tied, boolean pareto) {
        SchemeDraft d = s.draft;
        return new SupplyScheme(
                "s" + rank,
                rank,
                d.voltage_kV(),
                d.mode(),
                new SchemeScore(s.total, s.criteria, topsis, vikor),
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
                d.checks());
    }

    private static List<RankedSchemes.LeftOut> leftOut(List<Scored> scored, List<Scored> shown) {
        List<RankedSchemes.LeftOut> leftOut = new ArrayList<>();
        for (Scored s : scored) {
            if (!shown.contains(s)) {
                leftOut.add(new RankedSchemes.LeftOut(s.draft, dominator(s, shown), s.total));
            }
        }
        return leftOut;
    }

    private static String dominator(Scored loser, List<Scored> shown) {
        for (int i = 0; i < shown.size(); i++) {
            if (ParetoFront.dominates(shown.get(i).draft, loser.draft)) {
                return "s" + (i + 1);
            }
        }
        return "";
    }
}

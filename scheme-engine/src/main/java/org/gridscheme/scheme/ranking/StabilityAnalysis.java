package org.gridscheme.scheme.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.RankingStability;
import org.gridscheme.scheme.model.RankingStability.PriceRange;
import org.gridscheme.scheme.model.RankingStability.Turn;
import org.gridscheme.scheme.model.RankingStability.WeightRange;
import org.gridscheme.scheme.rulebook.RankingRules;

/**
 * How far a weight or a price level may move before the winner of the additive ranking is another one, in closed form: the lead
 * over each challenger is a straight line in a weight and, times positive denominators, a parabola in a price level.
 * O(schemes times criteria and price groups).
 */
final class StabilityAnalysis {

    /** A weight this near to 1 leaves nothing that could be rescaled. */
    private static final double WHOLE = 1 - 1e-12;

    private final RankingRules rules;
    private final double[] weights;
    private final List<Scored> ranked;
    private final List<Scored> shown;

    /**
     * @param ranked all feasible schemes, one or more, best first by the additive score
     * @param shown those the answer shows, in its order
     */
    StabilityAnalysis(RankingRules rules, Weights weights, List<Scored> ranked, List<Scored> shown) {
        this.rules = rules;
        this.weights = weights.values();
        this.ranked = ranked;
        this.shown = shown;
    }

    RankingStability analyse() {
        List<WeightRange> byWeight = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            byWeight.add(weightRange(criterion));
        }
        List<PriceRange> byPrice = new ArrayList<>();
        PriceGroups groups = new PriceGroups(ranked);
        for (String group : groups.list()) {
            double[] costs = groups.costs(group);
            byPrice.add(priceRange(group, i -> costs[i]));
        }
        byPrice.add(priceRange(RankingStability.ALL_PRICES, i -> cost(ranked.get(i))));
        return new RankingStability(SchemeRanker.id(1), byWeight, byPrice);
    }

    private Scored winner() {
        return ranked.get(0);
    }

    private WeightRange weightRange(Criterion moved) {
        double now = weights[moved.ordinal()];
        if (now > WHOLE) {
            return new WeightRange(moved, now, Optional.empty(), Optional.empty());
        }
        Range range = range(now, i -> weightLead(moved, ranked.get(i)));
        return new WeightRange(moved, now, range.lower(), range.upper().filter(turn -> turn.at() < 1));
    }

    /** {@code t*d + (1-t)*r}: d the lead in the moved criterion, r the weighted mean lead in the others. */
    private Lead weightLead(Criterion moved, Scored challenger) {
        double rest = leadElsewhere(moved, challenger) / (1 - weights[moved.ordinal()]);
        return new Lead(0, lead(moved, challenger) - rest, rest);
    }

    private PriceRange priceRange(String group, IntToDoubleFunction costOfGroup) {
        double ofWinner = costOfGroup.applyAsDouble(0);
        Range range = range(1, i -> priceLead(ofWinner, ranked.get(i), costOfGroup.applyAsDouble(i)));
        return new PriceRange(group, range.lower(), range.upper());
    }

    /**
     * With the cost {@code c = a + x*g} of each scheme, its reference cost {@code r} and the lead B in all other criteria, the
     * lead {@code B + w*(r1/(r1+c1) - r2/(r2+c2))} times both denominators.
     */
    private Lead priceLead(double winnerGroup, Scored challenger, double challengerGroup) {
        double weight = weights[Criterion.COST.ordinal()];
        double elsewhere = leadElsewhere(Criterion.COST, challenger);
        double ref1 = reference(winner());
        double ref2 = reference(challenger);
        double fixed1 = cost(winner()) - winnerGroup;
        double fixed2 = cost(challenger) - challengerGroup;
        double whole1 = ref1 + fixed1;
        double whole2 = ref2 + fixed2;
        return new Lead(
                elsewhere * winnerGroup * challengerGroup,
                elsewhere * (whole1 * challengerGroup + whole2 * winnerGroup)
                        + weight * (ref1 * challengerGroup - ref2 * winnerGroup),
                elsewhere * whole1 * whole2 + weight * (ref1 * fixed2 - ref2 * fixed1));
    }

    private double lead(Criterion criterion, Scored challenger) {
        return winner().normalised(criterion) - challenger.normalised(criterion);
    }

    private double leadElsewhere(Criterion left, Scored challenger) {
        double lead = 0;
        for (Criterion criterion : Criterion.values()) {
            if (criterion != left) {
                lead += weights[criterion.ordinal()] * lead(criterion, challenger);
            }
        }
        return lead;
    }

    private double reference(Scored scheme) {
        return rules.reference(Criterion.COST, scheme.draft().capacity_kVA());
    }

    private static double cost(Scored scheme) {
        return scheme.value(Criterion.COST);
    }

    private record Range(Optional<Turn> lower, Optional<Turn> upper) {}

    /** The nearest turns on both sides; of challengers that turn at the same place the better one by today's ranking. */
    private Range range(double now, IntFunction<Lead> leadOver) {
        Optional<Turn> lower = Optional.empty();
        Optional<Turn> upper = Optional.empty();
        for (int i = 1; i < ranked.size(); i++) {
            Lead lead = leadOver.apply(i);
            OptionalDouble below = lead.lostBelow(now);
            if (below.isPresent()
                    && (lower.isEmpty() || below.getAsDouble() > lower.get().at())) {
                lower = Optional.of(turn(below.getAsDouble(), ranked.get(i)));
            }
            OptionalDouble above = lead.lostAbove(now);
            if (above.isPresent()
                    && (upper.isEmpty() || above.getAsDouble() < upper.get().at())) {
                upper = Optional.of(turn(above.getAsDouble(), ranked.get(i)));
            }
        }
        return new Range(lower, upper);
    }

    private Turn turn(double at, Scored challenger) {
        return new Turn(
                at,
                id(challenger),
                challenger.draft().sources().stream()
                        .map(source -> source.connectionPoint().id())
                        .toList());
    }

    private Optional<String> id(Scored scheme) {
        int rank = shown.indexOf(scheme);
        return rank < 0 ? Optional.empty() : Optional.of(SchemeRanker.id(rank + 1));
    }
}

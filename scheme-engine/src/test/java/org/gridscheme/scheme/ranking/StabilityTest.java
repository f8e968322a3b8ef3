package org.gridscheme.scheme.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.RankingStability;
import org.gridscheme.scheme.model.RankingStability.PriceRange;
import org.gridscheme.scheme.model.RankingStability.Turn;
import org.gridscheme.scheme.model.RankingStability.WeightRange;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed forms against scanning: scores are recomputed here with every weight and price level on a fine grid. */
class StabilityTest {

    private static final SchemeRanker RANKER = new SchemeRanker(Defaults.RULES.ranking());
    private static final double[] REFERENCES = {2284 * 1000, 1, 100, 3, 45, 3};
    private static final int STEPS = 400;
    private static final double ROUNDING = 1e-8;
    private static final double BEYOND = 1e-6;

    /** How dear the scan goes; beyond it every winner must be the one at this level. */
    private static final double DEAREST = 40;

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 150), LongStream.of(System.nanoTime()));
    }

    private static RankedSchemes rank(List<SchemeDraft> drafts, Map<Criterion, Double> weights, int most) {
        return RANKER.rank(
                drafts,
                new PlanningOptions(
                        most,
                        OptionalDouble.empty(),
                        new WeightWish(Optional.empty(), weights, Optional.empty()),
                        RankingMethod.ADDITIVE,
                        Optional.empty(),
                        Wishes.NONE));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rangesEndWhereAnotherSchemeWins(long seed) {
        Random random = new Random(seed);
        List<SchemeDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(8); i++) {
            drafts.add(Drafts.random("D" + i, random));
        }
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, random.nextInt(5) == 0 ? 0.0 : random.nextDouble());
        }
        weights.put(Criterion.RELIABILITY, 0.1 + random.nextDouble());
        RankedSchemes ranked = rank(drafts, weights, 3);
        RankingStability stability = ranked.stability().orElseThrow();

        double[] now = new double[6];
        for (Criterion criterion : Criterion.values()) {
            now[criterion.ordinal()] = ranked.basis().weight(criterion);
        }
        SchemeDraft winner = draft(
                drafts,
                ranked.chosen().get(0).sources().get(0).connectionPoint().id());
        assertThat(stability.winner()).isEqualTo("s1");
        assertThat(stability.weights()).hasSize(6);
        for (WeightRange range : stability.weights()) {
            Scan scan = new Scan(drafts, winner, (d, t) -> total(d, moved(now, range.criterion(), t), "", 1));
            assertThat(range.weight()).isEqualTo(now[range.criterion().ordinal()]);
            scan.check(range.lower(), range.weight(), range.upper(), 1);
        }
        assertThat(stability.prices())
                .extracting(PriceRange::group)
                .containsExactly("cable", "civil", "customer", "rmu", "all");
        for (PriceRange range : stability.prices()) {
            Scan scan = new Scan(drafts, winner, (d, f) -> total(d, now, range.group(), f));
            scan.check(range.lower(), 1, range.upper(), DEAREST);
        }
    }

    private record Scan(List<SchemeDraft> drafts, SchemeDraft winner, BiFunction<SchemeDraft, Double, Double> total) {

        void check(Optional<Turn> lower, double now, Optional<Turn> upper, double most) {
            double from = lower.map(Turn::at).orElse(0.0);
            double to = Math.min(most, upper.map(Turn::at).orElse(most));
            assertThat(from).isLessThanOrEqualTo(now);
            assertThat(to).isGreaterThanOrEqualTo(now);
            for (int step = 0; step <= STEPS; step++) {
                double x = from + (to - from) * step / STEPS;
                assertThat(lead(x)).as("lead at %s", x).isGreaterThan(-ROUNDING);
            }
            lower.filter(turn -> turn.at() > BEYOND)
                    .ifPresent(turn -> assertTurn(turn, turn.at() * (1 - BEYOND), turn.at() * (1 - 1e-3)));
            upper.filter(turn -> turn.at() < most)
                    .ifPresent(turn -> assertTurn(
                            turn, turn.at() + (most - turn.at()) * BEYOND, turn.at() + (most - turn.at()) * 1e-3));
        }

        /** Just beyond the turn the challenger is ahead of the winner. */
        private void assertTurn(Turn turn, double just, double further) {
            SchemeDraft challenger = draft(drafts, turn.connectionPoints().get(0));
            double before = total.apply(winner, just) - total.apply(challenger, just);
            double after = total.apply(winner, further) - total.apply(challenger, further);
            assertThat(Math.min(before, after)).isNegative();
        }

        private double lead(double x) {
            double mine = total.apply(winner, x);
            return drafts.stream()
                    .filter(d -> d != winner)
                    .mapToDouble(d -> mine - total.apply(d, x))
                    .min()
                    .orElseThrow();
        }
    }

    private static SchemeDraft draft(List<SchemeDraft> drafts, String point) {
        return drafts.stream()
                .filter(d -> d.sources().get(0).connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow();
    }

    private static double[] moved(double[] weights, Criterion criterion, double to) {
        double[] moved = new double[6];
        for (int j = 0; j < 6; j++) {
            moved[j] = j == criterion.ordinal() ? to : weights[j] * (1 - to) / (1 - weights[criterion.ordinal()]);
        }
        return moved;
    }

    private static double total(SchemeDraft d, double[] weights, String group, double factor) {
        double cost = 0;
        for (EngineeringQuantity line : d.quantities()) {
            boolean moves = group.equals("all") || line.code().startsWith(group + ".");
            cost += line.amount().doubleValue() * 1.176 * (moves ? factor : 1);
        }
        double[] values = {
            cost,
            d.saidi_hPerYear(),
            d.sources().get(0).loadRates().get(0).after_pct(),
            d.sources().get(0).voltageDrop_pct(),
            d.durationDays(),
            d.difficulty()
        };
        double total = 0;
        for (int j = 0; j < 6; j++) {
            total += weights[j] * REFERENCES[j] / (REFERENCES[j] + values[j]);
        }
        return total;
    }

    /** A pays with cost, B with reliability: they draw level where w(cost) * .25 = w(rest) * .25 * .25/.65. */
    @Test
    void weightByHand() {
        SchemeDraft cheap =
                Drafts.named("cheap").amount("civil.x", 0).reliability(1).build();
        SchemeDraft safe = Drafts.named("safe")
                .amount("civil.x", 2_284_000 / 1.176)
                .reliability(0)
                .build();
        RankedSchemes ranked = rank(List.of(cheap, safe), Map.of(), 5);

        WeightRange cost = ranked.stability().orElseThrow().weights().get(0);
        double turn = .25 / .65 / (1 + .25 / .65);
        assertThat(cost.upper()).isEmpty();
        assertThat(cost.lower().orElseThrow().at()).isCloseTo(turn, within(1e-8));
        assertThat(cost.lower().orElseThrow().challenger()).contains("s2");
        assertThat(cost.lower().orElseThrow().connectionPoints()).containsExactly("safe");
    }

    @Test
    void aChallengerThatIsNotShownHasNoId() {
        SchemeDraft cheap =
                Drafts.named("cheap").amount("civil.x", 0).reliability(1).build();
        SchemeDraft safe = Drafts.named("safe")
                .amount("civil.x", 2_284_000 / 1.176)
                .reliability(0)
                .build();

        Turn turn = rank(List.of(cheap, safe), Map.of(), 1)
                .stability()
                .orElseThrow()
                .weights()
                .get(0)
                .lower()
                .orElseThrow();

        assertThat(turn.challenger()).isEmpty();
        assertThat(turn.connectionPoints()).containsExactly("safe");
    }

    @Test
    void aWeightOfOneHasNothingToRescale() {
        Map<Criterion, Double> onlyCost = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            onlyCost.put(criterion, criterion == Criterion.COST ? 1.0 : 0.0);
        }
        List<SchemeDraft> drafts = List.of(
                Drafts.named("a").amount("civil.x", 1).reliability(2).build(),
                Drafts.named("b").amount("civil.x", 2).reliability(1).build());

        RankingStability stability = rank(drafts, onlyCost, 5).stability().orElseThrow();

        assertThat(stability.weights().get(0))
                .isEqualTo(new WeightRange(Criterion.COST, 1, Optional.empty(), Optional.empty()));
        assertThat(stability.weights().get(1).upper()).isPresent();
    }

    @Test
    void onlyTheAdditiveOrderHasAStability() {
        PlanningOptions topsis = new PlanningOptions(
                5, OptionalDouble.empty(), WeightWish.NONE, RankingMethod.TOPSIS, Optional.empty(), Wishes.NONE);

        assertThat(RANKER.rank(List.of(Drafts.named("a").build()), topsis).stability())
                .isEmpty();
    }
}

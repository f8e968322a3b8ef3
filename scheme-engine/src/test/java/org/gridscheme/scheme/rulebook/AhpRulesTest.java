package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.PairwiseComparison;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

class AhpRulesTest {

    private static final AhpRules RULES = Defaults.RULES.ranking().ahp();

    private static final List<Criterion> THREE = List.of(Criterion.COST, Criterion.RELIABILITY, Criterion.DURATION);

    private static AhpRules.Judgement judge(List<Criterion> criteria, List<List<Double>> ratios) {
        return RULES.judge(new PairwiseComparison(criteria, ratios));
    }

    /** Domain rules, section 11. */
    @Test
    void workedMatrix() {
        var judgement = judge(THREE, List.of(List.of(1.0, 2.0, 3.0), List.of(.5, 1.0, 2.0), List.of(1 / 3.0, .5, 1.0)));

        assertThat(judgement.weights().stream().mapToDouble(w -> w).toArray())
                .containsExactly(new double[] {.5396, .2970, .1634}, within(5e-5));
        assertThat(judgement.consistency().lambdaMax()).isCloseTo(3.0092, within(5e-5));
        assertThat(judgement.consistency().ratio()).isCloseTo(.0079, within(5e-5));
        assertThat(RULES.isConsistent(judgement)).isTrue();
    }

    /** A third written as 0.333 or 0.33 means a third. */
    @Test
    void roundedFractionsChangeNothing() {
        var exact = judge(THREE, List.of(List.of(1.0, 2.0, 3.0), List.of(.5, 1.0, 2.0), List.of(1 / 3.0, .5, 1.0)));
        var rounded = judge(THREE, List.of(List.of(1.0, 2.0, 3.0), List.of(.5, 1.0, 2.0), List.of(.33, .5, 1.0)));

        assertThat(rounded).isEqualTo(exact);
    }

    /** a over b 9, b over c 9, but c over a 9: as inconsistent as can be. */
    @Test
    void circularJudgementsAreInconsistent() {
        double ninth = 1 / 9.0;
        var judgement =
                judge(THREE, List.of(List.of(1.0, 9.0, ninth), List.of(ninth, 1.0, 9.0), List.of(9.0, ninth, 1.0)));

        assertThat(judgement.consistency().lambdaMax()).isCloseTo(1 + 9 + ninth, within(1e-9));
        assertThat(judgement.consistency().ratio()).isCloseTo((1 + 9 + ninth - 3) / 2 / .58, within(1e-9));
        assertThat(RULES.isConsistent(judgement)).isFalse();
    }

    @Test
    void twoCriteriaAreAlwaysConsistent() {
        var judgement =
                judge(List.of(Criterion.DIFFICULTY, Criterion.COST), List.of(List.of(1.0, 0.25), List.of(4.0, 1.0)));

        assertThat(judgement.weights()).containsExactly(.2, .8);
        assertThat(judgement.consistency().ratio()).isZero();
    }

    /** Ratios of given weights give these weights back, lambda the number of criteria: the definition of consistency. */
    @Test
    void ratiosOfWeightsGiveTheWeightsBack() {
        Random random = new Random(11);
        List<Criterion> all = List.of(Criterion.values());
        for (int run = 0; run < 200; run++) {
            double[] weights = random.doubles(6, 0.5, 2).toArray();
            double sum = Arrays.stream(weights).sum();
            List<List<Double>> ratios = Arrays.stream(weights)
                    .mapToObj(row -> Arrays.stream(weights)
                            .mapToObj(column -> row / column)
                            .toList())
                    .toList();
            var judgement = judge(all, ratios);
            for (int i = 0; i < 6; i++) {
                assertThat(judgement.weights().get(i)).isCloseTo(weights[i] / sum, within(1e-12));
            }
            assertThat(judgement.consistency().lambdaMax()).isCloseTo(6, within(1e-9));
            assertThat(judgement.consistency().ratio()).isCloseTo(0, within(1e-9));
        }
    }

    /** Against the eigenvector of an independent computation (NumPy). */
    @Test
    void rulebooksOwnComparison() {
        var judgement = RULES.judge(RULES.comparison());

        assertThat(judgement.weights().stream().mapToDouble(w -> w).toArray())
                .containsExactly(
                        new double[] {.35016587, .25608303, .16164876, .0933146, .08849775, .05028999}, within(1e-8));
        assertThat(judgement.consistency().lambdaMax()).isCloseTo(6.057998095107974, within(1e-9));
        assertThat(judgement.consistency().ratio()).isCloseTo(.009354531469028125, within(1e-9));
    }

    @Test
    void refusesWhatIsNoComparison() {
        var square = List.of(List.of(1.0, 2.0), List.of(.5, 1.0));
        var two = List.of(Criterion.COST, Criterion.DURATION);
        assertThatThrownBy(() -> new PairwiseComparison(List.of(Criterion.COST), List.of(List.of(1.0))))
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> new PairwiseComparison(List.of(Criterion.COST, Criterion.COST), square))
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> new PairwiseComparison(THREE, square)).hasMessageContaining("a row and a column");
        assertThatThrownBy(() -> new PairwiseComparison(two, List.of(List.of(1.0, 2.0), List.of(.5))))
                .hasMessageContaining("a row and a column");
        assertThatThrownBy(() -> new PairwiseComparison(two, List.of(List.of(1.0, 2.0), List.of(.6, 1.0))))
                .hasMessageContaining("not reciprocal at row 1, column 0");
        assertThatThrownBy(() -> new PairwiseComparison(two, List.of(List.of(1.1, 2.0), List.of(.5, 1.0))))
                .hasMessageContaining("not reciprocal at row 0, column 0");
        assertThatThrownBy(() -> new PairwiseComparison(two, List.of(List.of(1.0, -2.0), List.of(-.5, 1.0))))
                .hasMessageContaining("not reciprocal");
    }
}

package org.gridscheme.scheme.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TopsisTest {

    /** Domain rules, section 11: three schemes, columns cost, SAIDI, load rate, voltage drop, days, difficulty. */
    private static final double[][] SCHEMES = {
        {96.09, .544, .658, 1.38, 30.4, 2},
        {38.81, .80, .645, 2.35, 26.0, 1},
        {299.64, 1.16, .500, 1.38, 45.0, 3}
    };

    private static final double[] WEIGHTS = {.35, .25, .15, .10, .10, .05};

    @Test
    void closenessOfTheWorkedMatrix() {
        double[] closeness = Topsis.closeness(SCHEMES, WEIGHTS);
        assertThat(closeness[0]).isCloseTo(.7843, within(5e-5));
        assertThat(closeness[1]).isCloseTo(.8393, within(5e-5));
        assertThat(closeness[2]).isCloseTo(.1123, within(5e-5));
    }

    @Test
    void oneSchemeIsIdeal() {
        assertThat(Topsis.closeness(new double[][] {SCHEMES[0]}, WEIGHTS)).containsExactly(1.0);
    }

    @Test
    void vikorPrefersTheBestAndPunishesTheWorst() {
        double[] q = Vikor.compromise(SCHEMES, WEIGHTS, 0.5);
        assertThat(q[0]).isLessThan(q[1]).isLessThan(q[2]);
        assertThat(q[2]).isEqualTo(1.0);
    }

    @Test
    void vikorByHand() {
        double[][] values = {{0, 10}, {5, 0}, {10, 5}};
        double[] q = Vikor.compromise(values, new double[] {.5, .5}, 0.5);
        // S = .5, .25, .75; R = .5, .25, .5
        assertThat(q[0]).isCloseTo(.5 * .5 + .5 * 1, within(1e-12));
        assertThat(q[1]).isCloseTo(0, within(1e-12));
        assertThat(q[2]).isCloseTo(1, within(1e-12));
    }
}

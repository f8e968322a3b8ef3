package org.gridscheme.scheme.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VikorTest {

    private static final double[] HALVES = {.5, .5};

    /**
     * The mountain climber of Opricovic and Tzeng, European Journal of Operational Research 156 (2004): three destinations
     * by risk (1, 2, 5) and altitude (3000, 3750, 4500 m, here below the highest). S = .5, .375, .5 and R = .5, .25, .5.
     */
    @Test
    void mountainClimber() {
        double[][] destinations = {{1, 1500}, {2, 750}, {5, 0}};

        assertThat(Vikor.compromise(destinations, HALVES, 0.5)).containsExactly(new double[] {1, 0, 1}, within(1e-12));
    }

    /** S = .5, .25, .75; R = .5, .25, .5; relative S = .5, 0, 1; relative R = 1, 0, 1. */
    @Test
    void weightOfUtilityAgainstRegret() {
        double[][] values = {{0, 10}, {5, 0}, {10, 5}};

        assertThat(Vikor.compromise(values, HALVES, 0.5)).containsExactly(new double[] {.75, 0, 1}, within(1e-12));
        assertThat(Vikor.compromise(values, HALVES, 1)).containsExactly(new double[] {.5, 0, 1}, within(1e-12));
        assertThat(Vikor.compromise(values, HALVES, 0)).containsExactly(new double[] {1, 0, 1}, within(1e-12));
    }

    /**
     * By hand for the second scheme: cost 0; SAIDI .25*.256/.616 = .103896; load .15*.145/.158 = .137658; drop .1; days 0;
     * difficulty 0, so S = .341554 and R = .137658. First scheme: S = .275020, R = .15. Third: S = .75, R = .35.
     */
    @Test
    void worked() {
        double[] q = Vikor.compromise(WorkedMatrix.values(), WorkedMatrix.WEIGHTS, 0.5);

        assertThat(q[0]).isCloseTo(.5 * (.15 - .137658) / (.35 - .137658), within(2e-6));
        assertThat(q[1]).isCloseTo(.5 * (.341554 - .275020) / (.75 - .275020), within(2e-6));
        assertThat(q[2]).isEqualTo(1.0);
    }

    @Test
    void equalSchemesAreBest() {
        assertThat(Vikor.compromise(new double[][] {{3, 4}, {3, 4}}, HALVES, 0.5))
                .containsExactly(0.0, 0.0);
    }
}

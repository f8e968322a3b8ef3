package org.gridscheme.scheme.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TopsisTest {

    @Test
    void closenessOfTheWorkedMatrix() {
        double[] closeness = Topsis.closeness(WorkedMatrix.values(), WorkedMatrix.WEIGHTS);

        assertThat(closeness).containsExactly(new double[] {.7843, .8393, .1123}, within(5e-5));
    }

    @Test
    void oneSchemeIsIdeal() {
        assertThat(Topsis.closeness(new double[][] {{96.09, .544}}, new double[] {.5, .5}))
                .containsExactly(1.0);
    }

    @Test
    void equalSchemesAreIdeal() {
        assertThat(Topsis.closeness(new double[][] {{3, 0}, {3, 0}}, new double[] {.5, .5}))
                .containsExactly(1.0, 1.0);
    }

    /** Columns 3-4-0 and 0-0-0: norm 5, so the distances are those of 0.6, 0.8 and 0 from 0 and from 0.8. */
    @Test
    void closenessByHand() {
        double[] closeness = Topsis.closeness(new double[][] {{3, 0}, {4, 0}, {0, 0}}, new double[] {.7, .3});

        assertThat(closeness).containsExactly(new double[] {.25, 0, 1}, within(1e-12));
    }
}

package org.gridscheme.scheme.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EntropyWeightsTest {

    private static final double OFFSET = 1e-4;

    @Test
    void weightsOfTheWorkedMatrix() {
        double[] weights = EntropyWeights.of(WorkedMatrix.values(), OFFSET);

        assertThat(weights).containsExactly(new double[] {.1393, .1485, .2799, .1368, .1397, .1559}, within(5e-5));
    }

    @Test
    void aCriterionThatTellsNothingApartWeighsNothing() {
        double[] weights = EntropyWeights.of(new double[][] {{7, 1, 3}, {7, 2, 4}}, OFFSET);

        assertThat(weights).containsExactly(new double[] {0, .5, .5}, within(1e-12));
    }

    @Test
    void equalSchemesWeighAllCriteriaTheSame() {
        assertThat(EntropyWeights.of(new double[][] {{7, 1}, {7, 1}, {7, 1}}, OFFSET))
                .containsExactly(.5, .5);
    }
}

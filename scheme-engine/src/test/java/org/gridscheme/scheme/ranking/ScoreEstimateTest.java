package org.gridscheme.scheme.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.rulebook.RankingRules;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

/** A value as large as its reference earns half of its weight, none at all the whole. */
class ScoreEstimateTest {

    private static final RankingRules RULES = Defaults.RULES.ranking();
    private static final ScoreEstimate ESTIMATE = new ScoreEstimate(RULES, WeightWish.NONE, 3150);

    private static double reference(Criterion criterion) {
        return RULES.reference(criterion, 3150);
    }

    private static double weight(Criterion criterion) {
        return Weights.of(RULES, WeightWish.NONE, List.of()).values()[criterion.ordinal()];
    }

    @Test
    void theBestHasTheWeightsOfAllItsParts() {
        assertThat(ESTIMATE.of(0, 0, 0, 0))
                .isCloseTo(
                        weight(Criterion.COST)
                                + weight(Criterion.RELIABILITY)
                                + weight(Criterion.LOAD_RATE)
                                + weight(Criterion.VOLTAGE_DROP),
                        within(1e-12));
    }

    @Test
    void everyPartIsHalvedAtItsReference() {
        double best = ESTIMATE.of(0, 0, 0, 0);

        assertThat(best - ESTIMATE.of(reference(Criterion.COST), 0, 0, 0))
                .isCloseTo(weight(Criterion.COST) / 2, within(1e-12));
        assertThat(best - ESTIMATE.of(0, reference(Criterion.RELIABILITY), 0, 0))
                .isCloseTo(weight(Criterion.RELIABILITY) / 2, within(1e-12));
        assertThat(best - ESTIMATE.of(0, 0, reference(Criterion.LOAD_RATE), 0))
                .isCloseTo(weight(Criterion.LOAD_RATE) / 2, within(1e-12));
        assertThat(best - ESTIMATE.of(0, 0, 0, reference(Criterion.VOLTAGE_DROP)))
                .isCloseTo(weight(Criterion.VOLTAGE_DROP) / 2, within(1e-12));
    }
}

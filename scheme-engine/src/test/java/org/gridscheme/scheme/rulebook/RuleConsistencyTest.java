package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Overlays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of values that only make sense in one order: a value may be as large as its bound, and no larger. */
class RuleConsistencyTest {

    /** Moves the lower value to its bound, then beyond it. */
    @ParameterizedTest
    @CsvSource({
        "connection.dedicated.impact-from, connection.dedicated.offered-from, 6000, 6001",
        "connection.dedicated.offered-from, connection.dedicated.from, 8000, 8001",
        "connection.line-tap.min, connection.line-tap.max, 3000, 3001",
        "connection.line-tap.warn-above, connection.line-tap.max, 3000, 3001",
        "connection.ring-main-way.min, connection.ring-main-way.max, 6000, 6001",
        "density.from.a, density.from.a-plus, 30, 30.5",
        "density.from.e, density.from.d, 0.1, 0.2",
        "load-rate.feeder-heavy, load-rate.overload, 100, 101",
        "security.capacity-load-ratio-min, security.capacity-load-ratio-max, 2, 2.1",
        "conductor.margin.dual-source-warn, conductor.margin.dual-source-max, 1, 1",
        "voltage-drop.mv-warn, voltage-drop.mv, 5, 5.1",
        "crossing.angle-min, crossing.angle-max, 90, 91",
        "duration.customer.small, duration.customer.large, 10000, 10001",
        "reactive.floor-share, reactive.min-share, 20, 21",
        "reactive.min-share, reactive.max-share, 30, 31",
        "cost.other-fees-min, cost.other-fees, 12, 13",
        "cost.other-fees, cost.other-fees-max, 15, 16",
        "cost.contingency-min, cost.contingency, 5, 6",
        "cost.contingency, cost.contingency-max, 10, 11",
        "cost.accuracy-min, cost.accuracy-max, 30, 31",
        "difficulty.base, difficulty.max, 5, 6"
    })
    void aValueMayReachItsBoundAndNotMore(String lower, String upper, String bound, String beyond) {
        assertThat(Overlays.of(lower, bound).list()).hasSameSizeAs(Defaults.RULES.list());
        if (!bound.equals(beyond)) {
            assertThat(problems(lower, beyond))
                    .containsExactly(lower + ": " + Double.parseDouble(beyond) + " is above " + upper + ", "
                            + Double.parseDouble(bound));
        }
    }

    /** The share that is the largest a ratio can be is lowered instead. */
    @Test
    void aBoundMayNotFallBelowItsValue() {
        assertThat(problems("conductor.margin.dual-source-max", "0.85"))
                .containsExactly(
                        "conductor.margin.dual-source-warn: 0.9 is above conductor.margin.dual-source-max, 0.85");
        assertThat(problems("voltage.lv.max", "5"))
                .anyMatch(problem -> problem.endsWith("is above voltage.lv.max, 5.0"));
        assertThat(problems("voltage.lv.extended-max", "20"))
                .anyMatch(problem -> problem.endsWith("is above voltage.lv.extended-max, 20.0"));
    }

    @Test
    void weightsMakeOne() {
        assertThat(problems("ranking.weight.cost", "0.351"))
                .singleElement()
                .asString()
                .startsWith("ranking.weight: the weights must sum to 1, found 1.001");
    }

    private static List<String> problems(String id, String value) {
        return catchThrowableOfType(InvalidRuleBookException.class, () -> Overlays.of(id, value))
                .problems();
    }
}

package org.gridscheme.grid.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.junit.jupiter.api.Test;

/** 400,000 nodes pass through every build step, one feeder as a single chain of 100,000 poles. */
class LargeGridTest {

    private static final int LONG_CHAIN = 100_000;
    private static final int FEEDERS = 600;
    private static final int NODES_PER_FEEDER = 500;

    @Test
    void largestGridIsCheckedTracedAndLoaded() {
        GridSnapshot grid = GridDsl.snapshot(text());
        FeederForest forest = FeederForest.trace(grid);
        GridLoading loading = GridLoading.of(grid, forest, new LoadingAssumptions(0.9, 0.85, Optional.empty()));
        int end = grid.nodeIndex("F0N" + LONG_CHAIN);

        assertThat(grid.issues()).isEmpty();
        assertThat(grid.nodeCount()).isEqualTo(LONG_CHAIN + FEEDERS * NODES_PER_FEEDER + FEEDERS + 1);
        assertThat(forest.feederCount()).isEqualTo(FEEDERS + 1);
        assertThat(forest.depth(end)).isEqualTo(LONG_CHAIN);
        assertThat(forest.totalLength_m(FEEDERS)).isCloseTo(NODES_PER_FEEDER * 10.0, within(1e-6));
        assertThat(loading.sectionPeak_A(forest.supplyPath(end)[0])).isCloseTo(10, within(1e-9));
        assertThat(loading.voltageDropToNode_pct(end, PowerFactor.of(0.95))).isPositive();
    }

    private static String text() {
        StringBuilder text = new StringBuilder("station S 0 0\nbus B S\ntrafo T B 100\n");
        feeder(text, 0, LONG_CHAIN);
        for (int feeder = 1; feeder <= FEEDERS; feeder++) {
            feeder(text, feeder, NODES_PER_FEEDER);
        }
        return text.toString();
    }

    private static void feeder(StringBuilder text, int feeder, int length) {
        String id = "F" + feeder;
        text.append("bay ").append(id).append(" B 0 ").append(feeder).append(" peak=10\n");
        String last = id;
        for (int n = 1; n <= length; n++) {
            String node = id + "N" + n;
            text.append("pole ")
                    .append(node)
                    .append(' ')
                    .append(10 * n)
                    .append(' ')
                    .append(feeder);
            text.append("\nline ").append(last).append(' ').append(node).append('\n');
            last = node;
        }
        text.append("load ").append(last).append(" 150\n");
    }
}

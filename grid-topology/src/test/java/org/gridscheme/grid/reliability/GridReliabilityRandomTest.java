package org.gridscheme.grid.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.ZoneTree;
import org.junit.jupiter.api.Test;

class GridReliabilityRandomTest {

    /** In every build; {@code -Dgridscheme.runs=4} makes it six hundred. */
    private static final int GRIDS = 150 * Integer.getInteger("gridscheme.runs", 1);

    @Test
    void everyNodeMatchesTheSimulationOfEveryFault() {
        double largest = 0;
        int nodes = 0;
        for (long seed = 0; seed < GRIDS; seed++) {
            SwitchedGrids switched = SwitchedGrids.of(seed);
            FeederForest forest = FeederForest.trace(switched.grid());
            SwitchingTimes times = new SwitchingTimes(1, 0.1, switched.remote());
            FailureData data = new RandomFailures(seed);
            GridReliability found = GridReliability.of(ZoneTree.of(forest), data, times, TransferLimit.NONE);
            double[][] expected = new FaultSimulation(forest, times).run(data);
            for (int node = 0; node < switched.grid().nodeCount(); node++) {
                if (forest.feederOf(node) >= 0) {
                    double rate = Math.abs(found.interruptions_perYear(node) - expected[node][0]);
                    double hours = Math.abs(found.outage_hPerYear(node) - expected[node][1]);
                    largest = Math.max(largest, Math.max(rate, hours));
                    assertThat(largest)
                            .as(
                                    "seed %d node %s%n%s",
                                    seed, switched.grid().node(node).id(), switched.text())
                            .isLessThan(1e-9);
                    nodes++;
                }
            }
        }
        System.out.printf("seeds 0 to %d: %d nodes, largest difference %.1e%n", GRIDS - 1, nodes, largest);
    }

    /** Repairs may be faster than switching. */
    private record RandomFailures(long seed) implements FailureData {

        @Override
        public Failures of(LineSection section) {
            return random(section.id());
        }

        @Override
        public Failures of(GridNode node) {
            return random(node.id());
        }

        @Override
        public Failures of(DistributionTransformer transformer) {
            return Failures.NONE;
        }

        private Failures random(String id) {
            Random random = new Random(seed * 31 + id.hashCode());
            return new Failures(random.nextInt(3) == 0 ? 0 : random.nextDouble(), 4 * random.nextDouble(), 0);
        }
    }
}

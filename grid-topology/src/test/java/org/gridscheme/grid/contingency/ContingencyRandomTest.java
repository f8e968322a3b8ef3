package org.gridscheme.grid.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.IsolationZones;
import org.gridscheme.grid.topology.ZoneTree;
import org.junit.jupiter.api.Test;

/** Every section and every bay of random grids lost in turn, against trying every combination of switch operations. */
class ContingencyRandomTest {

    private static final int GRIDS = 300;
    private static final LoadingAssumptions ASSUMPTIONS = new LoadingAssumptions(0.9, 0.85, Optional.empty());
    private static final ContingencyLimits LIMITS = new ContingencyLimits(0.9, 1);

    @Test
    void transfersAreTheBestOfAllCombinations() {
        int lost = 0;
        int transfers = 0;
        int openings = 0;
        int partly = 0;
        for (long seed = 0; seed < GRIDS; seed++) {
            String text = RandomGrids.radial(seed);
            GridSnapshot grid = GridDsl.snapshot(text);
            FeederForest forest = FeederForest.trace(grid);
            GridLoading loading = GridLoading.of(grid, forest, ASSUMPTIONS);
            ZoneTree tree = ZoneTree.of(forest, IsolationZones.atEverySectionEnd(grid));
            ContingencyAnalysis analysis =
                    ContingencyAnalysis.of(tree, loading, ASSUMPTIONS, LIMITS, PowerFactor.of(0.95));
            TransferSimulation simulation = new TransferSimulation(forest, loading, ASSUMPTIONS, LIMITS);
            for (int section = 0; section < grid.sectionCount(); section++) {
                ContingencyResult found = analysis.analyse(new Contingency.LostSection(section));
                check(simulation.loseSection(section), found, seed, text);
                lost++;
                transfers += found.transfers().size();
                openings += (int) found.transfers().stream()
                        .filter(it -> it.openedSectionId().isPresent())
                        .count();
                partly += found.secure() ? 0 : 1;
            }
            for (int feeder = 0; feeder < forest.feederCount(); feeder++) {
                check(
                        simulation.loseBay(forest.feeder(feeder).bayNode()),
                        analysis.analyse(new Contingency.LostFeeder(feeder)),
                        seed,
                        text);
                lost++;
            }
        }
        System.out.printf(
                "seeds 0 to %d: %d losses, %d transfers, %d over an opened section, %d not fully supplied, no difference%n",
                GRIDS - 1, lost, transfers, openings, partly);
        assertThat(transfers).isGreaterThan(100);
        assertThat(openings).isGreaterThan(10);
        assertThat(partly).isGreaterThan(100);
    }

    private static void check(TransferSimulation.Best expected, ContingencyResult found, long seed, String text) {
        assertThat(found.exhaustive()).isTrue();
        assertThat(found.unsupplied_kVA())
                .as("unsupplied, seed %d, %s%n%s", seed, found, text)
                .isCloseTo(expected.unsupplied_kVA(), within(1e-3));
        double highestUse = found.loadRates().stream()
                .filter(ElementLoadRate::raised)
                .mapToDouble(ElementLoadRate::use)
                .max()
                .orElse(0);
        assertThat(highestUse)
                .as("highest use, seed %d, %s%n%s", seed, found, text)
                .isCloseTo(expected.highestUse(), within(2e-6));
        long operations = found.transfers().size()
                + found.transfers().stream()
                        .flatMap(it -> it.openedSectionId().stream())
                        .distinct()
                        .count();
        assertThat(operations)
                .as("operations, seed %d, %s%n%s", seed, found, text)
                .isEqualTo(expected.operations());
    }
}

package org.gridscheme.grid.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.reliability.FailureRates;
import org.gridscheme.grid.reliability.Failures;
import org.gridscheme.grid.reliability.GridReliability;
import org.gridscheme.grid.reliability.SwitchingTimes;
import org.gridscheme.grid.reliability.TransferLimit;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.ZoneTree;
import org.junit.jupiter.api.Test;

/** A feeder of three units, 100 A each, with a switch before each; its only tie leads to a feeder that may carry 400 A. */
class RatedTransfersTest {

    private static final String RING = """
            station S 0 0
            bus S1 S
            bus S2 S
            trafo T1 S1 20
            trafo T2 S2 20
            bay F S1 0 0 peak=300
            bay G S2 0 9000 peak=80
            rmu R1 1000 0
            rmu R2 2000 0
            rmu R3 3000 0
            rmu Q1 1000 9000
            line F R1 id=F1 a=400 len=1000
            line R1 R2 id=F2 a=400 len=1000
            line R2 R3 id=F3 a=400 len=1000
            line G Q1 id=G1 a=400 len=1000
            line Q1 R3 id=RQ a=400 len=1000 open
            switch s2 F2 R1 closed
            switch s3 F3 R2 closed
            load R1 1000
            load R2 1000
            load R3 1000
            load Q1 1000
            """;

    private static final ContingencyLimits RATED = new ContingencyLimits(1, 1.3);

    /**
     * One failure a year and kilometre, 8 h repair, 1 h switching. Zones F1+R1, F2+R2, F3+R3; the open tie hangs on G. With room
     * in G, R3 waits only for its own section: 8 + 1 + 1.
     */
    @Test
    void roomInThePartnerShortensTheWait() {
        assertThat(hours(RING, "R3", false)).isCloseTo(10, within(1e-9));
        assertThat(hours(RING, "R3", true)).isCloseTo(10, within(1e-9));
    }

    /** G at 250 A has room for one unit but not for two: R3 comes back after a fault in F2 (100 A), not after one in F1 (200). */
    @Test
    void partIsTakenOverOnlyAsAWhole() {
        String full = RING.replace("peak=80", "peak=250");

        assertThat(hours(full, "R3", false)).isCloseTo(10, within(1e-9));
        assertThat(hours(full, "R3", true)).isCloseTo(8 + 8 + 1, within(1e-9));
    }

    @Test
    void fullTransformerTakesOverNothing() {
        String small = RING.replace("trafo T2 S2 20", "trafo T2 S2 1.2");

        assertThat(hours(small, "R3", true)).isCloseTo(8 + 8 + 8, within(1e-9));
    }

    private static double hours(String text, String node, boolean rated) {
        GridSnapshot grid = GridDsl.snapshot(text);
        FeederForest forest = FeederForest.trace(grid);
        LoadingAssumptions assumptions = new LoadingAssumptions(0.9, 0.85, Optional.empty());
        ZoneTree tree = ZoneTree.of(forest);
        TransferLimit limit = rated
                ? RatedTransfers.of(tree, GridLoading.of(grid, forest, assumptions), assumptions, RATED)
                : TransferLimit.NONE;
        FailureRates rates =
                new FailureRates(new Failures(1, 8, 0), Failures.NONE, Failures.NONE, Failures.NONE, Failures.NONE);
        return GridReliability.of(tree, rates, new SwitchingTimes(1, 1, Set.of()), limit)
                .outage_hPerYear(grid.nodeIndex(node));
    }
}

package org.gridscheme.grid.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.SpareAccess;
import org.junit.jupiter.api.Test;

/** A grid of which something is held is the grid somebody would have written down with it. */
class HoldingTest {

    private static final String BARE = """
            station S 0 0
            bus S1 S
            trafo T1 S1 50 peak=20
            bay B1 S1 0 0 state=SPARE
            bay B2 S1 0 0 state=SPARE
            bay F1 S1 0 0 peak=70 limit=400
            rmu R1 800 0 ways=6 spare=3
            ds D1 1600 0 ways=2
            line F1 R1
            line R1 D1
            dt U1 D1 630 peak=300 ways=2
            load R1 900 id=L9
            """;

    private static final String WRITTEN = BARE.replace("bay B1 S1 0 0 state=SPARE", "bay B1 S1 0 0 state=RESERVED")
                    .replace("ways=6 spare=3", "ways=6 spare=1")
            + """
            commit A B1 5000 kd=.6
            commit B R1 2000 kd=.7
            """;

    private static final Holding AT_BAY = holding("A", "B1", 5000, .6, Holding.Room.BAY, "B1");
    private static final Holding AT_UNIT = holding("B", "R1", 2000, .7, Holding.Room.WAY, "R1", "R1");
    private static final LoadingAssumptions RULES = new LoadingAssumptions(.9, .8, Optional.empty());

    private static Holding holding(
            String id, String node, double kVA, double demandFactor, Holding.Room room, String... taken) {
        Commitment demand = new Commitment(
                id,
                id,
                Optional.of(node),
                Optional.empty(),
                kVA,
                demandFactor,
                1,
                OptionalDouble.empty(),
                Optional.empty());
        return new Holding(demand, room, List.of(taken));
    }

    @Test
    void holdingIsWritingItDown() {
        GridSnapshot held = GridDsl.snapshot(BARE).holding(List.of(AT_BAY, AT_UNIT));
        GridSnapshot written = GridDsl.snapshot(WRITTEN);
        FeederForest forest = FeederForest.trace(held);
        GridLoading loading = GridLoading.of(held, forest, RULES);
        GridLoading expected = GridLoading.of(written, FeederForest.trace(written), RULES);
        PowerTransformer transformer = held.listPowerTransformers().get(0);

        assertThat(SpareAccess.of(forest)).isEqualTo(SpareAccess.of(FeederForest.trace(written)));
        assertThat(loading.committed_A(0)).isEqualTo(expected.committed_A(0)).isPositive();
        assertThat(loading.installed_kVA(0)).isEqualTo(expected.installed_kVA(0));
        assertThat(loading.transformerCommitted_kVA(transformer))
                .isCloseTo((5000 * .6 + 2000 * .7) * .8, within(1e-9))
                .isEqualTo(expected.transformerCommitted_kVA(transformer));
        for (int section = 0; section < held.sectionCount(); section++) {
            assertThat(loading.sectionCommitted_A(section)).isEqualTo(expected.sectionCommitted_A(section));
        }
    }

    @Test
    void nothingHeldIsTheGridItself() {
        GridSnapshot bare = GridDsl.snapshot(BARE);
        GridSnapshot held = bare.holding(List.of());

        assertThat(held.listCommitments()).isEqualTo(bare.listCommitments());
        for (int node = 0; node < bare.nodeCount(); node++) {
            assertThat(held.node(node)).isEqualTo(bare.node(node));
        }
    }

    /** Once the customer is in the data, its load and the used way are as well. */
    @Test
    void whatTheGridHasItselfCountsOnce() {
        GridSnapshot bare = GridDsl.snapshot(BARE);

        GridSnapshot held = bare.holding(List.of(holding("L9", "R1", 900, 1, Holding.Room.WAY, "R1")));

        assertThat(held.listCommitments()).isEmpty();
        assertThat(held.node(held.nodeIndex("R1")).spareWays()).isEqualTo(3);
    }

    @Test
    void whatHasNoPlaceIsPassedOver() {
        GridSnapshot bare = GridDsl.snapshot(BARE);
        Holding gone = holding("C", "R7", 900, 1, Holding.Room.WAY, "R7");

        assertThat(bare.hasPlace(gone)).isFalse();
        assertThat(bare.holding(List.of(gone, AT_UNIT)).listCommitments()).containsExactly(AT_UNIT.commitment());
    }

    @Test
    void lowVoltageWithoutAModelledBoardLoadsItsTransformerAlone() {
        GridSnapshot held = GridDsl.snapshot(BARE)
                .holding(List.of(holding("C", "D1", 100, .5, Holding.Room.LOW_VOLTAGE_WAY, "U1")));
        GridLoading loading = GridLoading.of(held, FeederForest.trace(held), RULES);
        var unit = held.distributionTransformersAt(held.nodeIndex("D1")).get(0);

        assertThat(unit.lvSpareWays()).isEqualTo(1);
        assertThat(loading.distributionTransformerCommitted_kVA(unit)).isEqualTo(50);
    }

    @Test
    void holdingsAreToldToTheBareGridOnly() {
        GridSnapshot held = GridDsl.snapshot(BARE).holding(List.of(AT_UNIT));

        assertThatThrownBy(() -> held.holding(List.of(AT_BAY))).isInstanceOf(IllegalStateException.class);
    }
}

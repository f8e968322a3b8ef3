package org.gridscheme.grid.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.junit.jupiter.api.Test;

class GridSnapshotTest {

    private final GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS);

    @Test
    void everyNodeAndSectionIsFoundByItsNumberAndId() {
        for (int node = 0; node < grid.nodeCount(); node++) {
            assertThat(grid.nodeIndex(grid.node(node).id())).isEqualTo(node);
        }
        for (int section = 0; section < grid.sectionCount(); section++) {
            assertThat(grid.node(grid.sectionFrom(section)).id())
                    .isEqualTo(grid.section(section).fromNodeId());
            assertThat(grid.node(grid.sectionTo(section)).id())
                    .isEqualTo(grid.section(section).toNodeId());
            assertThat(grid.findSectionIndex(grid.section(section).id())).hasValue(section);
        }
        assertThat(grid.findNodeIndex("nowhere")).isEmpty();
        assertThatThrownBy(() -> grid.nodeIndex("nowhere")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> grid.busbarSectionIndex("nowhere")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void sectionsAtANodeAreThoseThatEndThere() {
        int hub = grid.nodeIndex("U1");

        assertThat(IntStream.range(0, grid.sectionCountAt(hub))
                        .mapToObj(k -> grid.section(grid.sectionAt(hub, k)).id()))
                .containsExactly("PF1-U1", "U1-U2", "U1-H");
        int first = grid.sectionAt(hub, 0);
        assertThat(grid.otherEnd(first, hub)).isEqualTo(grid.nodeIndex("PF1"));
    }

    @Test
    void substationSideIsReachableFromTheBusbarSection() {
        int q1 = grid.busbarSectionIndex("Q1");

        assertThat(grid.substationOf(q1).id()).isEqualTo("Q");
        assertThat(grid.transformersAt(q1)).extracting(PowerTransformer::id).containsExactly("QT1", "QT2");
        assertThat(grid.transformersIn("P")).extracting(PowerTransformer::id).containsExactly("PT1", "PT2");
        assertThat(grid.transformersIn("nowhere")).isEmpty();
        assertThat(IntStream.of(grid.baysAt(q1)).mapToObj(grid::node))
                .extracting(GridNode::id)
                .containsExactly("QF1", "Q1-S");
        assertThat(grid.busbarSectionOfBay(grid.nodeIndex("QF1"))).isEqualTo(q1);
        assertThat(grid.busbarSectionOfBay(grid.nodeIndex("U1"))).isEqualTo(-1);
    }

    @Test
    void closedTiesMakeOneElectricalBus() {
        GridSnapshot tied = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS.replace("tie P1 P2", "tie P1 P2 closed"));
        int p1 = tied.busbarSectionIndex("P1");
        int p2 = tied.busbarSectionIndex("P2");

        assertThat(tied.electricalBus(p2)).isEqualTo(p1);
        assertThat(tied.transformersFeeding(p2))
                .extracting(PowerTransformer::id)
                .containsExactly("PT1", "PT2");
        assertThat(grid.electricalBus(p2)).isEqualTo(p2);
        assertThat(grid.transformersFeeding(p2))
                .extracting(PowerTransformer::id)
                .containsExactly("PT2");
    }

    @Test
    void whatHangsAtANodeIsGroupedThere() {
        int d1 = grid.nodeIndex("D1");

        assertThat(grid.distributionTransformersAt(d1))
                .extracting(DistributionTransformer::id)
                .containsExactly("D1-T1", "D1-T2");
        assertThat(grid.loadsAt(d1)).singleElement().satisfies(load -> assertThat(load.peak_kW())
                .isEqualTo(450));
        assertThat(grid.loadsAt(grid.nodeIndex("PF1"))).isEmpty();
        assertThat(grid.listProfiles("day")).extracting(LoadProfile::season).containsExactly("SUMMER", "WINTER");
        assertThat(grid.findProfile("day").map(LoadProfile::season)).contains("SUMMER");
        assertThat(grid.findProfile("nowhere")).isEmpty();
    }

    @Test
    void openOrQuarantinedSectionsDoNotConduct() {
        GridSnapshot faulty = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "line U1 U2 id=twin");
        int open = faulty.findSectionIndex("U2-U3").orElseThrow();
        int twin = faulty.findSectionIndex("twin").orElseThrow();

        assertThat(faulty.conducts(faulty.findSectionIndex("PF1-U1").orElseThrow()))
                .isTrue();
        assertThat(faulty.conducts(open)).isFalse();
        assertThat(faulty.isClosed(open)).isFalse();
        assertThat(faulty.isQuarantinedSection(open)).isFalse();
        assertThat(faulty.conducts(twin)).isFalse();
        assertThat(faulty.isClosed(twin)).isTrue();
        assertThat(faulty.isQuarantinedSection(twin)).isTrue();
    }

    @Test
    void severalSwitchesConductOnlyTogether() {
        GridSnapshot switched =
                GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "switch A E1-E2 E1 open\nswitch B E1-E2 E2 closed");

        assertThat(switched.conducts(switched.findSectionIndex("E1-E2").orElseThrow()))
                .isFalse();
        assertThat(switched.isQuarantinedNode(switched.nodeIndex("E2"))).isTrue();
    }

    @Test
    void ofADuplicateTheFirstStaysAndTheModelKeepsBoth() {
        GridSnapshot twice = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "rmu U1 9 9 ways=1");

        assertThat(twice.node(twice.nodeIndex("U1")).totalWays()).isEqualTo(4);
        assertThat(twice.nodeCount()).isEqualTo(grid.nodeCount());
        assertThat(twice.model().nodes()).hasSize(grid.nodeCount() + 1);
        assertThat(twice.issues()).extracting(GridDataIssue::code).containsExactly("grid.duplicate-id");
    }

    @Test
    void sectionWithoutAnEndIsLeftOut() {
        GridSnapshot dangling = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "line U1 nowhere len=9");

        assertThat(dangling.sectionCount()).isEqualTo(grid.sectionCount());
        assertThat(dangling.findSectionIndex("U1-nowhere")).isEmpty();
        assertThat(dangling.issues()).hasSize(1);
    }
}

package org.gridscheme.grid.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.grid.testkit.NetworkSketch;
import org.junit.jupiter.api.Test;

class NetworkIndexTest {

    private static final double EXACT = 1e-12;

    /** 110 kV source, transformer, two 10 kV buses joined by a switch, a line behind the second. */
    private static NetworkSketch station() {
        return new NetworkSketch()
                .bus("hv", 110)
                .bus("b1", 10)
                .bus("b2", 10)
                .bus("end", 10)
                .source("hv")
                .transformer("t", "hv", "b1", 110, 10.5, PiModel.series(0.02, 0.4))
                .coupling("tie", "b1", "b2", true)
                .line("l", "b2", "end", 0.5, 0.3)
                .demand("end", 500, 100);
    }

    @Test
    void cleanNetworkHasNoFindings() {
        NetworkIndex index = NetworkIndex.of(station().network());

        assertThat(index.issues()).isEmpty();
        assertThat(index.listIslands()).hasSize(1);
        assertThat(index.island(0).radial()).isTrue();
    }

    @Test
    void closedSwitchesMakeOneNodeAndOpenOnesDoNot() {
        NetworkIndex joined = NetworkIndex.of(station().network());
        NetworkIndex apart = NetworkIndex.of(
                station().bus("b3", 10).coupling("open", "b3", "b1", false).network());

        assertThat(joined.nodeCount()).isEqualTo(3);
        assertThat(joined.nodeOfBus(1)).isEqualTo(joined.nodeOfBus(2));
        assertThat(joined.firstBus(joined.nodeOfBus(2)).id()).isEqualTo("b1");
        assertThat(apart.nodeCount()).isEqualTo(4);
    }

    @Test
    void valuesArePerUnitOfTheToEnd() {
        NetworkIndex index = NetworkIndex.of(station().network());

        assertThat(index.branchId(0)).isEqualTo("l");
        assertThat(index.r_pu(0)).isCloseTo(0.005, within(EXACT));
        assertThat(index.x_pu(0)).isCloseTo(0.003, within(EXACT));
        assertThat(index.branchId(1)).isEqualTo("t");
        assertThat(index.x_pu(1)).isCloseTo(0.004, within(EXACT));
        assertThat(index.ratio_pu(1)).isCloseTo(1 / 1.05, within(EXACT));
    }

    @Test
    void openEndsCutTheNetworkButKeepTheBranch() {
        NetworkIndex index = NetworkIndex.of(station()
                .bus("far", 10)
                .line("half", Terminal.closed("end"), new Terminal("far", false), PiModel.series(1, 1))
                .line("off", new Terminal("end", false), new Terminal("far", false), PiModel.series(1, 1))
                .network());

        assertThat(index.state(1)).isEqualTo(BranchState.FROM_ONLY);
        assertThat(index.state(2)).isEqualTo(BranchState.DEAD);
        assertThat(index.branchCountAt(index.nodeOfBus(3))).isEqualTo(1);
        assertThat(index.isEnergised(index.nodeOfBus(4))).isFalse();
        assertThat(index.issues()).extracting(GridDataIssue::code).containsExactly(GridIssueCodes.ISLAND);
        assertThat(index.issues()).extracting(GridDataIssue::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void loopsAndSecondSourcesAreNotRadial() {
        NetworkIndex loop =
                NetworkIndex.of(station().line("l2", "b1", "end", 1, 1).network());
        NetworkIndex twoSources = NetworkIndex.of(station().source("end").network());
        NetworkIndex sameNode = NetworkIndex.of(station().source("hv").network());

        assertThat(loop.island(0).loopCount()).isEqualTo(1);
        assertThat(loop.island(0).radial()).isFalse();
        assertThat(twoSources.island(0).loopCount()).isZero();
        assertThat(twoSources.island(0).radial()).isFalse();
        assertThat(sameNode.island(0).sources()).containsExactly(0, 1);
        assertThat(sameNode.island(0).radial()).isTrue();
    }

    @Test
    void everyFaultIsReportedAtOnceAndLeftOut() {
        NetworkIndex index = NetworkIndex.of(station()
                .bus("hv", 110)
                .bus("bad", Double.NaN)
                .bus("alone", 10)
                .line("zero", "b1", "end", 0, 0)
                .line("nan", "b1", "end", Double.NaN, 1)
                .line("negative", "b1", "end", -1, 1)
                .line("l", "b1", "end", 1, 1)
                .line("self", "end", "end", 1, 1)
                .line("nowhere", "end", "missing", 1, 1)
                .line("atBadBus", "end", "bad", 1, 1)
                .line("acrossVoltages", "hv", "end", 1, 1)
                .transformer("swapped", "end", "hv", 110, 10, PiModel.series(0.02, 0.4))
                .coupling("acrossVoltages", "hv", "b1", true)
                .source("hv", 1.02, 0)
                .source("end", 20, 0)
                .demand("missing", 1, 1)
                .demand("end", Double.POSITIVE_INFINITY, 0)
                .demand("alone", 7, 0)
                .generator("end", 1e12, 0)
                .shunt("end", Double.NaN, 0)
                .network());

        assertThat(index.issues())
                .extracting(issue -> issue.code() + " " + issue.elementKind() + " " + issue.elementId())
                .containsExactly(
                        "grid.duplicate-id BUS hv",
                        "grid.non-finite BUS bad",
                        "grid.voltage-mismatch SWITCH acrossVoltages",
                        "grid.zero-impedance LINE zero",
                        "grid.non-finite LINE nan",
                        "grid.absurd-value LINE negative",
                        "grid.duplicate-id LINE l",
                        "grid.self-loop LINE self",
                        "grid.dangling-reference LINE nowhere",
                        "grid.dangling-reference LINE atBadBus",
                        "grid.voltage-mismatch LINE acrossVoltages",
                        "grid.voltage-mismatch TRANSFORMER swapped",
                        "grid.source-conflict SOURCE source 1",
                        "grid.absurd-value SOURCE source 2",
                        "grid.dangling-reference LOAD demand 1",
                        "grid.non-finite LOAD demand 2",
                        "grid.absurd-value GENERATOR generator 0",
                        "grid.non-finite SHUNT shunt 0",
                        "grid.island BUS alone");
        assertThat(index.nodeOfBus(4)).isEqualTo(-1);
        assertThat(index.island(0).radial()).isTrue();
        for (int branch = 1; branch < index.lineCount(); branch++) {
            assertThat(index.state(branch)).as(index.branchId(branch)).isEqualTo(BranchState.LEFT_OUT);
        }
        assertThat(index.nodeOfDemand(1)).isEqualTo(-1);
        assertThat(index.nodeOfDemand(2)).isEqualTo(-1);
    }

    @Test
    void findingsAreLocatedAndExplained() {
        GridDataIssue issue = NetworkIndex.of(
                        station().line("nowhere", "end", "missing", 1, 1).network())
                .issues()
                .get(0);

        assertThat(issue.position()).isEqualTo(Optional.of(new Position(0.03, 50)));
        assertThat(issue.details()).containsEntry("field", "to_bus").containsEntry("refers_to", "missing");
    }

    @Test
    void doubtfulRatingKeepsTheBranch() {
        PowerNetwork network = station().network();
        Line line = network.lines().get(0);
        Line doubtful = new Line(
                line.id(),
                line.name(),
                line.from(),
                line.to(),
                line.pi(),
                line.zeroSequence(),
                OptionalDouble.of(0),
                line.length_m(),
                line.conductorType(),
                line.course());
        NetworkIndex index = NetworkIndex.of(new PowerNetwork(
                network.name(),
                network.frequency_Hz(),
                network.buses(),
                List.of(doubtful),
                network.transformers(),
                network.couplings(),
                network.sources(),
                network.demands(),
                network.generators(),
                network.shunts()));

        assertThat(index.issues()).extracting(GridDataIssue::code).containsExactly(GridIssueCodes.MISSING_RATING);
        assertThat(index.state(0)).isEqualTo(BranchState.THROUGH);
    }

    @Test
    void deadIslandIsReportedOnceWithItsSize() {
        NetworkIndex index = NetworkIndex.of(station()
                .bus("i1", 10)
                .bus("i2", 10)
                .line("il", "i1", "i2", 1, 1)
                .demand("i2", 40, 0)
                .network());

        assertThat(index.issues()).hasSize(1);
        assertThat(index.issues().get(0).elementId()).isEqualTo("i1");
        assertThat(index.issues().get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(index.issues().get(0).details())
                .containsEntry("nodes", "2")
                .containsEntry("branches", "1")
                .containsEntry("demand_kw", "40");
    }
}

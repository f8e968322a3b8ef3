package org.gridscheme.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.junit.jupiter.api.Test;

class LowVoltageForestTest {

    /**
     * <pre>
     *  === B
     *   F --- D1 --- D2
     *        T1 T2   T3        10/0.4 kV, T1 and T2 in parallel
     *         L1     L2
     *         |  \   |
     *         a   b  c
     *             o--+         normally open
     * </pre>
     */
    private static final String GRID = """
            station S 0 0 up=North
            bus B S ik=16
            trafo T B 40
            bay F B 0 5
            ds D1 500 0 ways=4
            ds D2 900 0 ways=4
            line F D1
            line D1 D2
            board L1 500 5 kv=.4
            board L2 900 5 kv=.4
            joint a 500 100 kv=.4
            lvbox b 600 100 kv=.4
            joint c 900 100 kv=.4
            line L1 a
            line L1 b
            line L2 c
            line b c open
            dt T1 D1 400 lv=L1
            dt T2 D1 400 lv=L1
            dt T3 D2 630 lv=L2
            load a 100 id=load-a
            load b 60 id=load-b
            load c 40 id=load-c
            load D1 500 id=factory
            """;

    private final GridSnapshot grid = GridDsl.snapshot(GRID);
    private final FeederForest forest = FeederForest.trace(grid);
    private final LowVoltageForest lowVoltage = LowVoltageForest.trace(grid);

    @Test
    void cleanGridHasNoFinding() {
        assertThat(grid.issues()).isEmpty();
    }

    @Test
    void nodesKnowTheirBoardAndStation() {
        assertThat(grid.isLowVoltage(node("a"))).isTrue();
        assertThat(grid.isLowVoltage(node("D1"))).isFalse();
        assertThat(grid.boardOf(node("b"))).isEqualTo(node("L1"));
        assertThat(grid.boardOf(node("L2"))).isEqualTo(node("L2"));
        assertThat(grid.boardOf(node("D1"))).isEqualTo(-1);
        assertThat(grid.stationOf(node("b"))).isEqualTo(node("D1"));
        assertThat(grid.stationOf(node("c"))).isEqualTo(node("D2"));
        assertThat(grid.stationOf(node("D1"))).isEqualTo(node("D1"));
    }

    @Test
    void feedersHoldMediumVoltageOnly() {
        assertThat(forest.nodesOf(0)).containsExactly(node("F"), node("D1"), node("D2"));
        assertThat(forest.feederOf(node("a"))).isEqualTo(-1);
        assertThat(forest.feederSupplying(node("a"))).isZero();
        assertThat(forest.feederOfSection(grid.findSectionIndex("L1-a").orElseThrow()))
                .isEqualTo(-1);
    }

    @Test
    void pathsRunFromTheBoard() {
        assertThat(Arrays.stream(lowVoltage.supplyPath(node("b")))
                        .mapToObj(s -> grid.section(s).id()))
                .containsExactly("L1-b");
        assertThat(lowVoltage.supplyPath(node("L1"))).isEmpty();
        assertThat(lowVoltage.parentNode(node("c"))).isEqualTo(node("L2"));
        assertThatThrownBy(() -> lowVoltage.supplyPath(node("D1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void loadsCountAtTheirStation() {
        assertThat(grid.loadsAt(node("D1"))).extracting(it -> it.id()).containsExactly("factory");
        assertThat(grid.loadsBehind(node("D1")))
                .extracting(it -> it.id())
                .containsExactly("load-a", "load-b", "factory");
        assertThat(grid.loadsBehind(node("D2"))).extracting(it -> it.id()).containsExactly("load-c");
        assertThat(grid.loadsBehind(node("a"))).isEmpty();
    }

    @Test
    void twoStationsInOneLowVoltageGridAreALoop() {
        assertThat(findings(GRID.replace("line b c open", "line b c")))
                .containsExactly("grid.closed-loop LINE_SECTION b-c");
        assertThat(findings(GRID + "dt T4 D2 400 lv=L1\n"))
                .containsExactly("grid.closed-loop DISTRIBUTION_TRANSFORMER T4");
    }

    @Test
    void anIslandIsOneFindingWithTheGridsBehindItsTransformers() {
        GridSnapshot cut = GridDsl.snapshot(GRID.replace("line D1 D2", "line D1 D2 open"));

        assertThat(cut.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code() + " " + issue.elementId()).isEqualTo("grid.island D2");
            assertThat(issue.details()).containsEntry("nodes", "3").containsEntry("sections", "1");
        });
        assertThat(cut.isQuarantinedNode(cut.nodeIndex("c"))).isTrue();
        assertThat(cut.stationOf(cut.nodeIndex("c"))).isEqualTo(-1);
        assertThat(FeederForest.trace(cut).feederSupplying(cut.nodeIndex("c"))).isEqualTo(-1);
    }

    @Test
    void aGridBehindNoTransformerIsAnIsland() {
        assertThat(findings(GRID.replace("dt T3 D2 630 lv=L2", "dt T3 D2 630"))).containsExactly("grid.island NODE L2");
    }

    @Test
    void aTransformerNeedsMediumVoltageAboveAndLowVoltageBelow() {
        assertThat(findings(GRID + "dt T4 D2 400 lv=D1\n"))
                .containsExactly("grid.voltage-mismatch DISTRIBUTION_TRANSFORMER T4");
        assertThat(findings(GRID + "dt T4 L2 400 lv=L1\n"))
                .containsExactly("grid.voltage-mismatch DISTRIBUTION_TRANSFORMER T4");
        assertThat(findings(GRID + "dt T4 D2 400 lv=nowhere\n"))
                .containsExactly("grid.dangling-reference DISTRIBUTION_TRANSFORMER T4");
    }

    @Test
    void aLineBetweenTheVoltagesIsNoSupply() {
        assertThat(findings(GRID + "line D2 c id=wrong\n")).containsExactly("grid.voltage-mismatch LINE_SECTION wrong");
    }

    private static List<String> findings(String text) {
        return GridDsl.snapshot(text).issues().stream()
                .map((GridDataIssue it) -> it.code() + " " + it.elementKind() + " " + it.elementId())
                .toList();
    }

    private int node(String id) {
        return grid.nodeIndex(id);
    }
}

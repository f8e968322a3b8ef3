package org.gridscheme.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.gridscheme.grid.model.SwitchingState;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.grid.topology.SwitchingDifferences.MovedNode;
import org.gridscheme.grid.topology.SwitchingDifferences.SwitchedDevice;
import org.junit.jupiter.api.Test;

/** The grid {@link SampleGrids#TWO_SUBSTATIONS} while its switches stand otherwise than normal. */
class SwitchingStateTest {

    /** Works between U1 and U2: the section is open, U2 hangs on U3 meanwhile. */
    private static final String TRANSFERRED = SampleGrids.TWO_SUBSTATIONS
                    .replace("line U2 U3 open", "line U2 U3 open now=closed")
                    .replace("tie P1 P2", "tie P1 P2 now=closed")
            + "switch W U1-U2 U2 closed now=open\n";

    @Test
    void normalStateDoesNotKnowOfTheTransfer() {
        FeederForest normal = forest(TRANSFERRED, SwitchingState.NORMAL);

        assertThat(feeder(normal, "U2")).isEqualTo("PF1");
        assertThat(normal.openPointsOf(0)).hasSize(1);
        assertThat(normal.grid().transformersFeeding(0)).hasSize(1);
        assertThat(normal.grid().issues()).isEmpty();
    }

    @Test
    void presentStateFollowsTheSwitches() {
        FeederForest present = forest(TRANSFERRED, SwitchingState.PRESENT);
        GridSnapshot grid = present.grid();

        assertThat(feeder(present, "U2")).isEqualTo("QF1");
        assertThat(present.supplyPath(grid.nodeIndex("U2"))).hasSize(2);
        assertThat(grid.conducts(grid.findSectionIndex("U1-U2").orElseThrow())).isFalse();
        assertThat(grid.transformersFeeding(0)).as("tie closed").hasSize(2);
        assertThat(grid.issues()).isEmpty();
    }

    @Test
    void differencesNameEverySwitchAndEveryMovedNode() {
        SwitchingDifferences differences = SwitchingDifferences.between(
                forest(TRANSFERRED, SwitchingState.NORMAL), forest(TRANSFERRED, SwitchingState.PRESENT));

        assertThat(differences.switches())
                .containsExactly(
                        new SwitchedDevice("sw-U2-U3", "U2-U3", true),
                        new SwitchedDevice("W", "U1-U2", false),
                        new SwitchedDevice("P1=P2", "P1=P2", true));
        assertThat(differences.nodes()).containsExactly(new MovedNode("U2", Optional.of("PF1"), Optional.of("QF1")));
    }

    @Test
    void aSwitchedOffPartHasNoSupplyNow() {
        String text = SampleGrids.TWO_SUBSTATIONS + "switch W E1-E2 E1 closed now=open\n";

        SwitchingDifferences differences =
                SwitchingDifferences.between(forest(text, SwitchingState.NORMAL), forest(text, SwitchingState.PRESENT));

        assertThat(differences.nodes()).containsExactly(new MovedNode("E2", Optional.of("PF1"), Optional.empty()));
    }

    @Test
    void aLoopOfTheMomentIsCutInThePresentStateOnly() {
        String text = SampleGrids.TWO_SUBSTATIONS.replace("line U2 U3 open", "line U2 U3 open now=closed");

        GridSnapshot normal = GridSnapshot.of("test", GridDsl.model(text));
        GridSnapshot present = GridSnapshot.of("test", GridDsl.model(text), SwitchingState.PRESENT);

        assertThat(normal.issues()).isEmpty();
        assertThat(present.issues()).extracting(GridDataIssue::code).containsExactly("grid.closed-loop");
        assertThat(present.state()).isEqualTo(SwitchingState.PRESENT);
    }

    @Test
    void onlyTwoStatesOfOneVersionAreCompared() {
        FeederForest normal = forest(TRANSFERRED, SwitchingState.NORMAL);

        assertThatThrownBy(() -> SwitchingDifferences.between(normal, normal))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FeederForest forest(String text, SwitchingState state) {
        return FeederForest.trace(GridSnapshot.of("test", GridDsl.model(text), state));
    }

    private static String feeder(FeederForest forest, String node) {
        return forest.feeder(forest.feederOf(forest.grid().nodeIndex(node))).id();
    }
}

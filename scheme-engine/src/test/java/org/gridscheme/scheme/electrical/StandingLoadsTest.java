package org.gridscheme.scheme.electrical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.ElementLoad;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

/**
 * By hand, with the limits of the default rulebook: a radial feeder 80 %, one main transformer of its station 80 %, two 65 %.
 * The commitment draws 1600 kVA times 0.6, of which 0.9 count on the feeder and 0.8 on the transformers.
 */
class StandingLoadsTest {

    private static final String GRID = """
            station S 0 0 up=North
            bus S1 S ik=16
            trafo T1 S1 50 peak=24
            station P 9000 0 up=South
            bus P1 P ik=16
            trafo T2 P1 40 peak=12
            trafo T3 P1 40 peak=36
            bay F1 S1 0 0 peak=100
            rmu R1 800 0 ways=6 spare=2
            line F1 R1 a=400
            commit C1 R1 1600 kd=.6 p=1 kc=.9 until=2030-01-01
            bay F2 P1 9000 0 peak=390
            rmu R2 9800 0 ways=6 spare=2
            line F2 R2 a=400
            bay F3 P1 9000 5 peak=10 state=USED
            """;

    private static List<ElementLoad> loads() {
        GridSnapshot grid = GridDsl.snapshot(GRID);
        FeederForest forest = FeederForest.trace(grid);
        LoadingAssumptions day = new LoadingAssumptions(0.9, 0.8, Optional.empty());
        return new StandingLoads(GridContext.of(forest, GridLoading.of(grid, forest, day)), Defaults.RULES).list();
    }

    private static ElementLoad load(String element) {
        return loads().stream()
                .filter(load -> load.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFeederIsHeldAgainstWhatMayFlowAtItsHead() {
        ElementLoad feeder = load("F1");
        double committed_A = 1600 * 0.6 * 0.9 / (Math.sqrt(3) * 10);

        assertThat(feeder.kind()).isEqualTo(LoadedElement.FEEDER);
        assertThat(feeder.substation()).isEqualTo("S");
        assertThat(feeder.position()).isEqualTo(new Position(0, 0));
        assertThat(feeder.nominalVoltage_kV()).isEqualTo(10);
        assertThat(feeder.measured_pct()).isCloseTo(25, within(1e-9));
        assertThat(feeder.committed_pct()).isCloseTo(committed_A / 4, within(1e-9));
        assertThat(feeder.load_pct()).isCloseTo(25 + committed_A / 4, within(1e-9));
        assertThat(feeder.limit_pct()).isEqualTo(80);
        assertThat(feeder.free_kVA()).isCloseTo((320 - 100 - committed_A) * Math.sqrt(3) * 10, within(1e-6));
    }

    @Test
    void aTransformerIsHeldAgainstItsRating() {
        ElementLoad transformer = load("T1");

        assertThat(transformer.kind()).isEqualTo(LoadedElement.MAIN_TRANSFORMER);
        assertThat(transformer.substation()).isEqualTo("S");
        assertThat(transformer.nominalVoltage_kV()).isEqualTo(10);
        assertThat(transformer.measured_pct()).isCloseTo(48, within(1e-9));
        assertThat(transformer.committed_pct()).isCloseTo(100 * 1600 * 0.6 * 0.8 / 50_000, within(1e-9));
        assertThat(transformer.limit_pct()).isEqualTo(80);
        assertThat(transformer.free_kVA()).isCloseTo(40_000 - 24_000 - 768, within(1e-6));
    }

    @Test
    void whatIsAboveItsLimitHasNothingFree() {
        assertThat(load("T2").limit_pct()).isEqualTo(65);
        assertThat(load("T2").free_kVA()).isCloseTo(26_000 - 12_000, within(1e-6));
        assertThat(load("T3").free_kVA()).isZero();
        assertThat(load("F2").measured_pct()).isCloseTo(97.5, within(1e-9));
        assertThat(load("F2").free_kVA()).isZero();
    }

    /** F3 has no line, so nobody knows what may flow there. */
    @Test
    void transformersThenFeedersInTheOrderOfTheModel() {
        assertThat(loads()).extracting(ElementLoad::element).containsExactly("T1", "T2", "T3", "F1", "F2");
    }
}

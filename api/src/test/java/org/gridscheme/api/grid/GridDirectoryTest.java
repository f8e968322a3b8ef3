package org.gridscheme.api.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridscheme.api.testkit.StreetTown;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.junit.jupiter.api.Test;

/** On the two feeders F1 to R1 and F2 to R2, where everything is called by its id at first. */
class GridDirectoryTest {

    private static final String FIRST = StreetTown.GRID.section(0).id();
    private static final String SECOND = StreetTown.GRID.section(1).id();

    private static GridDirectory named(Map<String, String> names) {
        GridModel model = StreetTown.GRID.model();
        List<GridNode> nodes = model.nodes().stream()
                .map(it -> new GridNode(
                        it.id(),
                        names.getOrDefault(it.id(), it.name()),
                        it.kind(),
                        it.position(),
                        it.nominalVoltage_kV(),
                        it.areaClass(),
                        it.totalWays(),
                        it.spareWays(),
                        it.bay()))
                .toList();
        List<LineSection> sections = model.lineSections().stream()
                .map(it -> new LineSection(
                        it.id(),
                        names.getOrDefault(it.id(), ""),
                        it.fromNodeId(),
                        it.toNodeId(),
                        it.kind(),
                        it.conductorType(),
                        it.length_m(),
                        it.r20_ohmPerKm(),
                        it.rOperating_ohmPerKm(),
                        it.x_ohmPerKm(),
                        it.ampacity_A(),
                        it.geometry()))
                .toList();
        return new GridDirectory(GridSnapshot.of(
                "test-1",
                new GridModel(
                        model.description(),
                        model.crs(),
                        model.substations(),
                        model.busbarSections(),
                        model.busTies(),
                        model.powerTransformers(),
                        nodes,
                        sections,
                        model.lineSwitches(),
                        model.loads(),
                        model.profiles(),
                        model.distributionTransformers(),
                        model.ducts(),
                        model.restrictedAreas(),
                        model.commitments(),
                        model.generatingUnits())));
    }

    @Test
    void elementsGoByTheirNames() {
        GridDirectory directory = named(Map.of("R1", "Ring main unit 1", FIRST, "Shiling F18 #1"));

        assertThat(directory.findName("R1")).contains("Ring main unit 1");
        assertThat(directory.findName(FIRST)).contains("Shiling F18 #1");
        assertThat(directory.has(FIRST)).isTrue();
    }

    @Test
    void aSectionWithoutANameGoesByWhatItJoins() {
        GridDirectory directory =
                named(Map.of("F1", "Shiling F18", "R1", "Ring main unit 1", "R2", "Ring main unit 2"));

        assertThat(directory.findName(FIRST)).contains("Shiling F18 – Ring main unit 1");
        assertThat(directory.findName(SECOND)).contains("F2 – Ring main unit 2");
    }

    @Test
    void anIdIsNoName() {
        GridDirectory directory = named(Map.of());

        assertThat(List.of("S", "S1", "TS", "F1", FIRST, "nowhere", ""))
                .allSatisfy(id -> assertThat(directory.findName(id)).isEmpty());
    }
}

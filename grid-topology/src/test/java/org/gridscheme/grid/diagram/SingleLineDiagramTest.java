package org.gridscheme.grid.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.grid.topology.FeederForest;
import org.junit.jupiter.api.Test;

/** Diagrams of grids small enough to draw by hand. */
class SingleLineDiagramTest {

    private static SupplyConnection connection(ConnectionWay way, String element, double offset_m) {
        return new SupplyConnection(way, element, offset_m, "here", "YJV22-8.7/15-3x120", 1, 860, false, false);
    }

    private static CustomerStation station(int transformers) {
        return new CustomerStation(
                "works", 10, true, false, List.of(), List.of(new CustomerStation.Units("SCB13", 630, transformers)));
    }

    private static SingleLineDiagram draw(String grid, int transformers, SupplyConnection... connections) {
        return SingleLineDiagram.of(
                FeederForest.trace(GridDsl.snapshot(grid)), List.of(connections), station(transformers));
    }

    private static DiagramSymbol symbol(SingleLineDiagram diagram, String key) {
        return diagram.symbols().stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + diagram.symbols()));
    }

    private static DiagramConnector to(SingleLineDiagram diagram, String key) {
        return diagram.connectors().stream()
                .filter(c -> c.to().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Domain rules, section 12.1: at RMU-3, 2.4 km along F1, whose two ties lie behind it. */
    @Test
    void exampleA() {
        SingleLineDiagram diagram = draw(SampleGrids.EXAMPLE_A, 5, connection(ConnectionWay.SPARE_WAY, "RMU-3", 0));

        assertThat(diagram.symbols())
                .filteredOn(s -> s.column() == symbol(diagram, "node:F1").column() && s.row() > 2)
                .extracting(DiagramSymbol::key)
                .containsExactly(
                        "node:F1",
                        "node:RMU-1",
                        "node:RMU-2",
                        "node:RMU-3",
                        "node:RMU-4",
                        "node:RMU-5",
                        "open:RMU-5-RMU-23@RMU-5");
        assertThat(diagram.symbols())
                .filteredOn(s -> s.kind() == SymbolKind.NEIGHBOUR_FEEDER)
                .extracting(DiagramSymbol::name, DiagramSymbol::reference)
                .containsExactlyInAnyOrder(tuple("F2", Optional.of("F2")), tuple("F3", Optional.of("F3")));
        assertThat(to(diagram, "open:RMU-4-RMU-13@RMU-4").switches())
                .extracting(SwitchMark::element, SwitchMark::normallyClosed)
                .containsExactly(tuple(Optional.of("sw-RMU-4-RMU-13"), false));
        assertThat(symbol(diagram, "tie:S1=S2").normallyClosed()).contains(false);
        assertThat(symbol(diagram, "node:F1").figures())
                .containsEntry(DiagramFigure.LENGTH_m, 4000.0)
                .containsEntry(DiagramFigure.OPEN_POINTS, 2.0);
        assertThat(to(diagram, "customer:0:incomer"))
                .extracting(
                        DiagramConnector::from,
                        DiagramConnector::kind,
                        DiagramConnector::added,
                        DiagramConnector::length_m)
                .containsExactly("node:RMU-3", ConnectorKind.NEW_CABLE, true, 860.0);
        assertThat(symbol(diagram, "customer:0:transformer0").figures()).containsEntry(DiagramFigure.UNITS, 5.0);
    }

    /** Domain rules, section 12.2: a spare bay of each of two substations, four transformers, two for each. */
    @Test
    void exampleB() {
        SingleLineDiagram diagram = draw(
                SampleGrids.EXAMPLE_B,
                4,
                connection(ConnectionWay.SPARE_BAY, "A1-5", 0),
                connection(ConnectionWay.SPARE_BAY, "B1-5", 0));

        assertThat(diagram.symbols())
                .filteredOn(s -> s.kind() == SymbolKind.SUBSTATION)
                .extracting(DiagramSymbol::name)
                .containsExactly("A", "B");
        assertThat(List.of(symbol(diagram, "node:A1-5"), symbol(diagram, "node:B1-5")))
                .allMatch(DiagramSymbol::added);
        assertThat(symbol(diagram, "bays:A1").figures()).containsEntry(DiagramFigure.SPARE_BAYS, 1.0);
        assertThat(diagram.symbols())
                .filteredOn(s -> s.kind() == SymbolKind.CUSTOMER_TRANSFORMER)
                .extracting(DiagramSymbol::source)
                .containsExactly(0, 0, 1, 1);
        assertThat(symbol(diagram, "customer:tie1"))
                .extracting(DiagramSymbol::row, DiagramSymbol::normallyClosed)
                .containsExactly(symbol(diagram, "customer:0:busbar").row(), Optional.of(false));
    }

    /** The section keeps its id above the new unit; the part below refers to it. Their lengths add up. */
    @Test
    void aNewUnitCutsItsSection() {
        SingleLineDiagram diagram =
                draw(SampleGrids.EXAMPLE_A, 1, connection(ConnectionWay.NEW_RING_MAIN_UNIT, "RMU-2-RMU-3", 300));

        DiagramConnector above = to(diagram, "new:0");
        DiagramConnector below = to(diagram, "node:RMU-3");
        assertThat(above.elements()).containsExactly("RMU-2-RMU-3");
        assertThat(above.length_m()).isEqualTo(300);
        assertThat(below.elements()).isEmpty();
        assertThat(below.reference()).contains("RMU-2-RMU-3");
        assertThat(below.length_m()).isEqualTo(500);
        assertThat(symbol(diagram, "new:0").added()).isTrue();
        assertThat(symbol(diagram, "new:0").figures())
                .as("trunk in, trunk out, the customer's one cable; none is spare")
                .isEqualTo(Map.of(DiagramFigure.WAYS, 3.0));
    }

    /** A feeder with three ties, three supply one standby: all of them are shown, which two would hide. */
    @Test
    void everyTieOfARingTypeIsShown() {
        StringBuilder grid =
                new StringBuilder("station S 0 0\nbus B S\ntrafo T B 50\nbay F B 0 0\nline F R1 len=100\n");
        for (int i = 1; i <= 3; i++) {
            grid.append("rmu R%d %d 0 ways=4 spare=1\nbay F%d B 0 0\nrmu X%d %d 99\nline F%d X%d len=200\n"
                    .formatted(i, i * 100, i, i, i * 100, i, i));
            grid.append("line R%d X%d len=100 open\n".formatted(i, i));
            grid.append(i == 1 ? "" : "line R%d R%d len=100\n".formatted(i - 1, i));
        }
        SingleLineDiagram diagram = draw(grid.toString(), 1, connection(ConnectionWay.SPARE_WAY, "R2", 0));

        assertThat(diagram.symbols().stream()
                        .filter(it -> it.kind() == SymbolKind.NEIGHBOUR_FEEDER)
                        .flatMap(it -> it.reference().stream()))
                .containsExactlyInAnyOrder("F1", "F2", "F3");
    }

    /** Of twelve units in a row the first and the last stay; the ten between them are 9 x 100 m long with 10 x 100 kVA. */
    @Test
    void aLongFeederIsCondensed() {
        StringBuilder grid = new StringBuilder("station S 0 0\nbus B S\ntrafo T B 50\nbay F B 0 0\n");
        for (int i = 1; i <= 13; i++) {
            grid.append("rmu R%d %d 0\n".formatted(i, i * 100));
            grid.append("line %s R%d len=100\n".formatted(i == 1 ? "F" : "R" + (i - 1), i));
            grid.append("load R%d 95 pf=.95\n".formatted(i));
        }
        SingleLineDiagram diagram = draw(grid.toString(), 1, connection(ConnectionWay.SPARE_WAY, "R13", 0));

        DiagramSymbol run = symbol(diagram, "run:R2");
        assertThat(run.figures())
                .containsEntry(DiagramFigure.STATIONS, 10.0)
                .containsEntry(DiagramFigure.SECTIONS, 9.0)
                .containsEntry(DiagramFigure.LENGTH_m, 900.0)
                .containsEntry(DiagramFigure.LOAD_kVA, 1000.0);
        assertThat(to(diagram, "run:R2").from()).isEqualTo("node:R1");
        assertThat(to(diagram, "node:R12").from()).isEqualTo("run:R2");
    }

    @Test
    void placesThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> draw(SampleGrids.EXAMPLE_A, 1, connection(ConnectionWay.SPARE_WAY, "nowhere", 0)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() ->
                        draw(SampleGrids.EXAMPLE_A, 1, connection(ConnectionWay.NEW_RING_MAIN_UNIT, "RMU-4-RMU-13", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

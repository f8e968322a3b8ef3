package org.gridscheme.grid.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.topology.FeederForest;
import org.junit.jupiter.api.Test;

/** What must hold for every diagram, on random grids with random connections. */
class DiagramLayoutPropertyTest {

    private static final int GRIDS = 120;

    @Test
    void everyDiagramIsLaidOutCleanly() {
        long fresh = System.nanoTime();
        int drawn = 0;
        for (long seed = 0; seed < GRIDS; seed++) {
            drawn += check(seed);
        }
        for (long seed = fresh; seed < fresh + GRIDS / 4; seed++) {
            drawn += check(seed);
        }
        assertThat(drawn).as("diagrams, fresh seed %d", fresh).isGreaterThan(GRIDS);
    }

    private static int check(long seed) {
        FeederForest forest = FeederForest.trace(GridDsl.snapshot(RandomGrids.radial(seed)));
        Random random = new Random(seed);
        List<SupplyConnection> possible = possible(forest.grid(), forest, random);
        int diagrams = 0;
        for (int sources = 1; sources <= 3 && !possible.isEmpty(); sources++) {
            List<SupplyConnection> connections = new ArrayList<>();
            for (int i = 0; i < sources; i++) {
                connections.add(possible.get(random.nextInt(possible.size())));
            }
            CustomerStation customer = station(random);
            SingleLineDiagram diagram = SingleLineDiagram.of(forest, connections, customer);
            String of = "seed %d, %s".formatted(seed, connections);
            assertClean(diagram, of);
            assertThat(SingleLineDiagram.of(forest, connections, customer))
                    .as(of)
                    .isEqualTo(diagram);
            assertThat(diagram.connectors())
                    .as(of)
                    .filteredOn(c -> c.kind() == ConnectorKind.NEW_CABLE)
                    .hasSize(sources);
            diagrams++;
        }
        return diagrams;
    }

    private static CustomerStation station(Random random) {
        return new CustomerStation(
                "customer",
                10,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(4) == 0
                        ? List.of(new CustomerStation.Units("main", 20000, 1 + random.nextInt(3)))
                        : List.of(),
                List.of(
                        new CustomerStation.Units("a", 630, random.nextInt(7)),
                        new CustomerStation.Units("b", 800, 1)));
    }

    /** Every place of the grid a customer could be joined to, in each way. */
    private static List<SupplyConnection> possible(GridSnapshot grid, FeederForest forest, Random random) {
        List<SupplyConnection> possible = new ArrayList<>();
        for (int node = 0; node < grid.nodeCount(); node++) {
            String id = grid.node(node).id();
            if (grid.busbarSectionOfBay(node) >= 0 && forest.feederOf(node) < 0) {
                possible.add(at(ConnectionWay.SPARE_BAY, id, random));
            } else if (forest.feederOf(node) >= 0) {
                possible.add(at(ConnectionWay.SPARE_WAY, id, random));
                possible.add(at(ConnectionWay.LV_BOARD, id, random));
            }
        }
        List<ConnectionWay> onSection =
                List.of(ConnectionWay.LINE_TAP, ConnectionWay.LOOP_IN, ConnectionWay.NEW_RING_MAIN_UNIT);
        for (int section = 0; section < grid.sectionCount(); section++) {
            if (forest.feederOfSection(section) >= 0) {
                possible.add(at(
                        onSection.get(random.nextInt(3)), grid.section(section).id(), random));
            }
        }
        return possible;
    }

    private static SupplyConnection at(ConnectionWay way, String id, Random random) {
        return new SupplyConnection(
                way, id, random.nextInt(5000), id, "cable", 1, 300, random.nextBoolean(), random.nextBoolean());
    }

    private static void assertClean(SingleLineDiagram diagram, String of) {
        Map<Cell, String> cells = new HashMap<>();
        Set<String> elements = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (DiagramSymbol symbol : diagram.symbols()) {
            assertThat(keys.add(symbol.key()))
                    .as("%s twice; %s", symbol.key(), of)
                    .isTrue();
            for (int column = symbol.column(); column < symbol.column() + symbol.span(); column++) {
                Cell cell = new Cell(column, symbol.row());
                assertThat(cells.put(cell, symbol.key()))
                        .as("%s shares %s; %s", symbol.key(), cell, of)
                        .isNull();
                assertThat(column).as(of).isBetween(0, diagram.columns() - 1);
                assertThat(symbol.row()).as(of).isBetween(0, diagram.rows() - 1);
            }
            symbol.elements().forEach(id -> assertThat(elements.add("symbol " + id))
                    .as("%s twice; %s", id, of)
                    .isTrue());
        }
        for (DiagramConnector connector : diagram.connectors()) {
            connector.elements().forEach(id -> assertThat(elements.add("section " + id))
                    .as("%s twice; %s", id, of)
                    .isTrue());
            connector.switches().forEach(mark -> mark.element().ifPresent(id -> assertThat(elements.add("switch " + id))
                    .as("%s twice; %s", id, of)
                    .isTrue()));
            assertCourse(connector, cells, of);
        }
    }

    /** From its first symbol to its second one, at right angles, through no other symbol. */
    private static void assertCourse(DiagramConnector connector, Map<Cell, String> cells, String of) {
        List<Cell> course = connector.course();
        String what = connector.from() + " to " + connector.to() + "; " + of;
        assertThat(course).as(what).hasSizeGreaterThan(1);
        assertThat(cells.get(course.get(0))).as(what).isEqualTo(connector.from());
        assertThat(cells.get(course.get(course.size() - 1))).as(what).isEqualTo(connector.to());
        for (int i = 1; i < course.size(); i++) {
            Cell a = course.get(i - 1);
            Cell b = course.get(i);
            assertThat(a.column() == b.column() ^ a.row() == b.row()).as(what).isTrue();
            int steps = Math.abs(a.column() - b.column()) + Math.abs(a.row() - b.row());
            for (int step = 0; step <= steps; step++) {
                Cell cell = new Cell(
                        a.column() + Integer.signum(b.column() - a.column()) * step,
                        a.row() + Integer.signum(b.row() - a.row()) * step);
                assertThat(cells.getOrDefault(cell, connector.to()))
                        .as("%s at %s", what, cell)
                        .isIn(connector.from(), connector.to());
            }
        }
    }
}

package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/** Puts one diagram together: choose, draw, place, connect. */
final class DiagramBuilder {

    private final FeederForest forest;
    private final GridSnapshot grid;
    private final List<SupplyConnection> connections;
    private final CustomerStation station;
    private final CustomerDrawing customer;

    DiagramBuilder(FeederForest forest, List<SupplyConnection> connections, CustomerStation station) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connection to draw");
        }
        this.forest = forest;
        this.grid = forest.grid();
        this.connections = List.copyOf(connections);
        this.station = station;
        this.customer = new CustomerDrawing(this.connections, station);
    }

    SingleLineDiagram build() {
        List<SubstationDrawing> substations = substations(baysByBusbar());
        TreePlacement trees = new TreePlacement(connections.size() > 1 ? 1 : 0);
        SubstationPlacement placement = new SubstationPlacement(substations, trees);
        placement.place();
        trees.customerRows();
        Sheet sheet = new Sheet();
        placement.drawOn(sheet);
        tieCustomer(sheet);
        return sheet.diagram();
    }

    /** The drawn feeders of each busbar section, both in the order of the connections. */
    private Map<Integer, List<Branch>> baysByBusbar() {
        Map<Integer, FeederCourse> courses = new LinkedHashMap<>();
        for (int i = 0; i < connections.size(); i++) {
            connect(i, courses);
        }
        Lines lines = new Lines(grid, new Claims());
        Map<Integer, List<Branch>> bays = new LinkedHashMap<>();
        courses.forEach((bay, course) -> {
            Stop root = course.toStops();
            boolean fed = forest.feederOf(bay) >= 0;
            FeederSums sums = new FeederSums(forest, forest.feederOf(bay), course.drawn());
            Branch drawn = new FeederDrawing(forest, sums, fed, lines, customer).draw(root);
            bays.computeIfAbsent(grid.busbarSectionOfBay(bay), key -> new ArrayList<>())
                    .add(drawn);
        });
        return bays;
    }

    private void connect(int connection, Map<Integer, FeederCourse> courses) {
        SupplyConnection made = connections.get(connection);
        if (made.way().onSection()) {
            int section = grid.findSectionIndex(made.elementId())
                    .orElseThrow(() -> new NoSuchElementException("no section " + made.elementId()));
            int feeder = forest.feederOfSection(section);
            requireSupply(feeder >= 0, made);
            course(forest.feeder(feeder).bayNode(), courses).connectOnSection(connection, section);
            return;
        }
        int node = grid.nodeIndex(made.elementId());
        int feeder = forest.feederOf(node);
        boolean bay = grid.busbarSectionOfBay(node) >= 0;
        requireSupply(feeder >= 0 || bay, made);
        course(feeder >= 0 ? forest.feeder(feeder).bayNode() : node, courses).connectAtNode(connection, node);
    }

    private FeederCourse course(int bay, Map<Integer, FeederCourse> courses) {
        return courses.computeIfAbsent(bay, key -> new FeederCourse(forest, key, connections));
    }

    private static void requireSupply(boolean supplied, SupplyConnection connection) {
        if (!supplied) {
            throw new IllegalArgumentException(connection.elementId() + " has no supply");
        }
    }

    private List<SubstationDrawing> substations(Map<Integer, List<Branch>> bays) {
        Map<String, List<Integer>> feeding = new LinkedHashMap<>();
        for (int busbar : bays.keySet()) {
            feeding.computeIfAbsent(grid.substationOf(busbar).id(), key -> new ArrayList<>())
                    .add(busbar);
        }
        return feeding.values().stream()
                .map(busbars -> SubstationDrawing.of(
                        grid, busbars, busbars.stream().map(bays::get).toList()))
                .toList();
    }

    /** Ties between the customer's busbar sections, from left to right. */
    private void tieCustomer(Sheet sheet) {
        List<Branch> busbars = customer.busbars().stream()
                .sorted(Comparator.comparingInt(branch -> branch.column))
                .toList();
        for (int i = 1; i < busbars.size(); i++) {
            Branch left = busbars.get(i - 1);
            Branch right = busbars.get(i);
            Branch tie = Branch.added("customer:tie" + i, SymbolKind.CUSTOMER_TIE, "", right.source)
                    .switched(station.tiesClosed(), station.tiesClosed());
            tie.column = left.column + left.span;
            tie.row = left.row;
            sheet.add(tie);
            Link link = Link.internal(right.source);
            sheet.connect(link, left, tie, new Cell(tie.column - 1, tie.row), Sheet.at(tie));
            sheet.connect(link, tie, right, Sheet.at(tie), Sheet.at(right));
        }
    }
}

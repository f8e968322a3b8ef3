package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The lines of a PyPSA network as sections, with the bays they leave from and their open points. */
final class PypsaLines {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double KILO = 1000;

    private final PypsaNetwork network;
    private final AreaClass areaClass;
    private final StreetLayout streets;
    private final IssueLog issues;
    private final List<GridNode> bays = new ArrayList<>();
    private final List<LineSection> sections = new ArrayList<>();
    private final List<LineSwitch> switches = new ArrayList<>();
    private final Map<String, PypsaTables.Line> lineByName = new HashMap<>();

    private PypsaLines(PypsaNetwork network, AreaClass areaClass, StreetLayout streets, IssueLog issues) {
        this.network = network;
        this.areaClass = areaClass;
        this.streets = streets;
        this.issues = issues;
    }

    static PypsaLines build(PypsaNetwork network, AreaClass areaClass, StreetLayout streets, IssueLog issues) {
        PypsaLines lines = new PypsaLines(network, areaClass, streets, issues);
        network.listLines().forEach(lines::addLine);
        network.tables().switches().forEach(lines::addSwitch);
        return lines;
    }

    /** One bay per line end at a busbar, in the order of the lines. */
    List<GridNode> bays() {
        return bays;
    }

    List<LineSection> sections() {
        return sections;
    }

    List<LineSwitch> switches() {
        return switches;
    }

    private void addLine(PypsaTables.Line line) {
        Optional<PypsaTables.Bus> bus0 = bus(line, line.bus0());
        Optional<PypsaTables.Bus> bus1 = bus(line, line.bus1());
        if (bus0.isEmpty() || bus1.isEmpty()) {
            return;
        }
        Optional<Position> start = network.findPlace(bus0.get().name());
        Optional<Position> end = network.findPlace(bus1.get().name());
        if (start.isEmpty() || end.isEmpty()) {
            String missing = (start.isEmpty() ? bus0 : bus1).get().name();
            report(Severity.WARNING, ImportIssueCodes.NO_POSITION, line, Map.of("bus", missing));
            return;
        }
        boolean samePlace = start.get().equals(end.get());
        if (samePlace && !network.isLowVoltage(bus0.get().name())) {
            report(Severity.ERROR, ImportIssueCodes.BAD_GEOMETRY, line, Map.of("problem", "zero-length"));
            return;
        }
        String from = end(line, bus0.get(), start.get(), 0);
        String to = end(line, bus1.get(), end.get(), 1);
        lineByName.putIfAbsent(line.name(), line);
        boolean courseKnown = !samePlace
                && network.hasOwnPlace(bus0.get().name())
                && network.hasOwnPlace(bus1.get().name());
        LineString course = courseKnown ? course(line, start.get(), end.get()) : FACTORY.createLineString();
        sections.add(section(line, from, to, bus0.get().nominalVoltage_kV(), course));
    }

    private Optional<PypsaTables.Bus> bus(PypsaTables.Line line, String name) {
        Optional<PypsaTables.Bus> bus = network.findBus(network.realBus(name));
        if (bus.isEmpty()) {
            report(Severity.ERROR, GridIssueCodes.DANGLING_REFERENCE, line, Map.of("field", "bus", "refers_to", name));
        }
        return bus;
    }

    /** Id of the node a line ends at; at a busbar that is a bay of its own. */
    private String end(PypsaTables.Line line, PypsaTables.Bus bus, Position place, int side) {
        if (!network.isBusbar(bus.name())) {
            return bus.name();
        }
        String id = "bay-" + line.name() + (side == 0 ? "" : "-to");
        FeederBay bay = new FeederBay(bus.name(), BayState.USED, OptionalDouble.empty(), OptionalDouble.empty());
        bays.add(new GridNode(
                id, line.name(), NodeKind.BAY, place, bus.nominalVoltage_kV(), areaClass, 0, 0, Optional.of(bay)));
        return id;
    }

    /** Values of a line without length stay 0, unknown, and the grid check reports both. */
    private static LineSection section(
            PypsaTables.Line line, String from, String to, double nominalVoltage_kV, LineString course) {
        double perKm = line.length_km() > 0 ? 1 / line.length_km() : 0;
        return new LineSection(
                line.name(),
                line.name(),
                from,
                to,
                line.kind(),
                line.type(),
                line.length_km() * KILO,
                line.r_ohm() * perKm,
                line.r_ohm() * perKm,
                line.x_ohm() * perKm,
                line.rated_MVA() / (Math.sqrt(3) * nominalVoltage_kV) * KILO,
                course);
    }

    private LineString course(PypsaTables.Line line, Position start, Position end) {
        Optional<LineString> along = streets.layAlong(start, end);
        if (along.isEmpty() && streets != StreetLayout.NONE) {
            report(Severity.INFO, ImportIssueCodes.DRAWN_STRAIGHT, line, Map.of());
        }
        return along.orElseGet(() -> FACTORY.createLineString(
                new Coordinate[] {new Coordinate(start.x(), start.y()), new Coordinate(end.x(), end.y())}));
    }

    /** A switch between a bus and its virtual twin is open: the line that ends at the twin is not connected there. */
    private void addSwitch(PypsaTables.OpenSwitch it) {
        PypsaTables.Line line = lineByName.get(it.branch());
        if (line == null) {
            issues.add(
                    Severity.ERROR,
                    GridIssueCodes.DANGLING_REFERENCE,
                    ElementKinds.SWITCH,
                    it.name(),
                    Map.of("field", "branch", "refers_to", it.branch()));
            return;
        }
        switches.add(new LineSwitch(it.name(), it.name(), it.kind(), it.busClosed(), line.name(), false));
    }

    private void report(Severity severity, String code, PypsaTables.Line line, Map<String, String> details) {
        issues.add(severity, code, ElementKinds.LINE_SECTION, line.name(), details);
    }
}

package org.gridscheme.spatial.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.StreetLayout;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The lines of medium and low voltage as sections, with the bays they leave from and the switches at their ends. */
final class StudyLines {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double KILO = 1000;

    private final StudyTopology topology;
    private final StudyPlaces places;
    private final StudyPeaks peaks;
    private final AreaClass areaClass;
    private final StreetLayout streets;
    private final IssueLog issues;
    private final List<GridNode> bays = new ArrayList<>();
    private final List<LineSection> sections = new ArrayList<>();
    private final List<LineSwitch> switches = new ArrayList<>();
    private final StudyAssumptions assumptions;

    StudyLines(
            StudyTopology topology,
            StudyPlaces places,
            StudyPeaks peaks,
            AreaClass areaClass,
            StreetLayout streets,
            StudyAssumptions assumptions,
            IssueLog issues) {
        this.topology = topology;
        this.places = places;
        this.peaks = peaks;
        this.areaClass = areaClass;
        this.streets = streets;
        this.assumptions = assumptions;
        this.issues = issues;
    }

    void addAll() {
        topology.listLines().forEach(this::add);
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

    private void add(int number) {
        Line line = topology.index().line(number);
        int from = topology.endOf(line.from());
        int to = topology.endOf(line.to());
        if (topology.voltageClass(from) == VoltageClass.HIGH) {
            assumptions.leaveOut("line-of-high-voltage");
            return;
        }
        Optional<Position> start = places.find(from);
        Optional<Position> end = places.find(to);
        if (start.isEmpty() || end.isEmpty()) {
            String missing = topology.id(start.isEmpty() ? from : to);
            report(Severity.WARNING, ImportIssueCodes.NO_POSITION, line, end.or(() -> start), Map.of("bus", missing));
            return;
        }
        boolean samePlace = start.get().equals(end.get());
        if (samePlace && topology.voltageClass(from) == VoltageClass.MEDIUM) {
            report(Severity.ERROR, ImportIssueCodes.BAD_GEOMETRY, line, start, Map.of("problem", "zero-length"));
            return;
        }
        String fromNode = end(number, line, from, true);
        String toNode = end(number, line, to, false);
        LineString course = samePlace || !places.hasOwn(from) || !places.hasOwn(to)
                ? FACTORY.createLineString()
                : course(line, start.get(), end.get());
        sections.add(section(line, fromNode, toNode, StudyPlaces.distance_m(start.get(), end.get()), course));
        addSwitches(line, line.from(), fromNode, "");
        addSwitches(line, line.to(), toNode, "-to");
    }

    /** Id of the node a line ends at; at a busbar that is a bay of its own. */
    private String end(int number, Line line, int group, boolean fromEnd) {
        if (!topology.isBusbar(group)) {
            return topology.id(group);
        }
        String id = "bay-" + line.id() + (fromEnd ? "" : "-to");
        Terminal terminal = fromEnd ? line.from() : line.to();
        boolean closed = terminal.closed() && topology.openCouplingAt(terminal).isEmpty();
        OptionalDouble peak_A = closed ? peaks.atEnd_A(number, fromEnd) : OptionalDouble.empty();
        assumptions.noteFeederPeak(closed, peak_A);
        bays.add(StudyNodes.bay(
                id, line.name(), topology.bus(group), places.find(group).orElseThrow(), areaClass, peak_A));
        return id;
    }

    private LineSection section(Line line, String from, String to, double straight_m, LineString course) {
        double length_m = line.length_m().orElse(straight_m);
        double perKm = length_m > 0 ? KILO / length_m : 0;
        assumptions.noteSection(line);
        return new LineSection(
                line.id(),
                line.name(),
                from,
                to,
                line.kind().orElse(LineKind.CABLE),
                line.conductorType(),
                length_m,
                line.pi().r_ohm() * perKm,
                line.pi().r_ohm() * perKm,
                line.pi().x_ohm() * perKm,
                line.ampacity_A().orElse(0),
                course);
    }

    /** Its own course between the two places, else one along the streets, else straight. */
    private LineString course(Line line, Position start, Position end) {
        if (!places.isMoved() && line.course().size() > 2) {
            return ownCourse(line.course(), start, end);
        }
        Optional<LineString> along = streets.layAlong(start, end);
        if (along.isEmpty() && streets != StreetLayout.NONE) {
            report(Severity.INFO, ImportIssueCodes.DRAWN_STRAIGHT, line, Optional.of(start), Map.of());
        }
        return along.orElseGet(() -> FACTORY.createLineString(new Coordinate[] {coordinate(start), coordinate(end)}));
    }

    /** Courses often end beside their buses; a section runs from place to place. */
    private static LineString ownCourse(List<LonLat> course, Position start, Position end) {
        List<Coordinate> vertices = new ArrayList<>();
        vertices.add(coordinate(start));
        course.forEach(it -> vertices.add(new Coordinate(it.lon(), it.lat())));
        vertices.add(coordinate(end));
        for (int i = vertices.size() - 1; i > 0; i--) {
            if (vertices.get(i).equals2D(vertices.get(i - 1))) {
                vertices.remove(i);
            }
        }
        return FACTORY.createLineString(vertices.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(Position it) {
        return new Coordinate(it.x(), it.y());
    }

    /** The switch the study names at the end, and the switch between buses the end lies behind. */
    private void addSwitches(Line line, Terminal end, String node, String suffix) {
        Optional<Coupling> coupling = topology.openCouplingAt(end);
        coupling.ifPresent(it -> switches.add(new LineSwitch(it.id(), it.name(), it.kind(), node, line.id(), false)));
        if (!end.closed() || end.device().isPresent()) {
            assumptions.noteSwitch(end);
            switches.add(new LineSwitch(
                    "switch-" + line.id() + suffix,
                    line.name(),
                    end.device().orElse(SwitchKind.LOAD_BREAK_SWITCH),
                    node,
                    line.id(),
                    end.closed()));
        }
    }

    private void report(
            Severity severity, String code, Line line, Optional<Position> place, Map<String, String> details) {
        issues.add(new GridDataIssue(code, severity, ElementKinds.LINE_SECTION, line.id(), place, details));
    }
}

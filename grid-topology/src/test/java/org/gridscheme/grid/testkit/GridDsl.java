package org.gridscheme.grid.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GenerationKind;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * A grid in a few lines of text. One statement per line, {@code #} starts a comment, positions in metres (EPSG:32632),
 * options as {@code key=value}. Whatever is not said has a plain default: 10 kV, area class B, cable 3x300 Cu in duct with
 * two loaded circuits, the length of a line the distance of its ends.
 *
 * <pre>
 * station S 0 0 up=North hv=110          substation, upstream source
 * bus     S1 S kv=10 ik=16               busbar section of a station
 * tie     S1 S2 closed now=open          bus tie, open unless it says closed; its present position where it differs
 * trafo   T1 S1 50 peak=24 uk=10.5       main transformer at a section, MVA
 * bay     F1 S1 0 0 peak=70 limit=400 state=USED      bay, measured and permitted A
 * rmu     R1 800 0 ways=6 spare=2 name=Quay      also: hub (switching station) box pole ds (distribution station) joint
 * line    F1 R1 len=800 a=356.3 r20=.0601 rop=.0766 x=.087 id=L1 overhead open type=YJV22   open: a normally open switch
 * switch  W1 L1 R1 closed now=open kind=BREAKER    a switch of its own at an end of a line, a load-break switch unless said
 * load    R1 900 pf=.95 inst=1000 profile=P id=..     kW
 * profile P SUMMER 0.5 1 0.25            shares, repeated to 24 values
 * dt      D1 R1 630 peak=300 ways=2 lv=B uk=4 pk=6.2   distribution transformer, kVA, its low-voltage board
 * board   B 800 5 kv=.4                  also: lvbox
 * gen     R1 500 rated=550 q=-100 from=2026-05-01      generating unit, kW
 * commit  C1 R1 1600 kd=.6 p=1 kc=.9 until=2030-01-01 bus=S1   '-' for no node
 * duct    D 8 3 0 0 100 0                holes, free holes, points
 * area    A HERITAGE 0 0 50 50           rectangle closed to cables
 * </pre>
 */
public final class GridDsl {

    /** Projected system of all grids written here. */
    public static final ProjectCrs CRS = new ProjectCrs(32632);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Substation> substations = new ArrayList<>();
    private final List<BusbarSection> busbarSections = new ArrayList<>();
    private final List<BusTie> busTies = new ArrayList<>();
    private final List<PowerTransformer> powerTransformers = new ArrayList<>();
    private final List<GridNode> nodes = new ArrayList<>();
    private final List<LineSection> lineSections = new ArrayList<>();
    private final List<LineSwitch> lineSwitches = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<LoadProfile> profiles = new ArrayList<>();
    private final List<DistributionTransformer> distributionTransformers = new ArrayList<>();
    private final List<Duct> ducts = new ArrayList<>();
    private final List<RestrictedArea> restrictedAreas = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<GeneratingUnit> generatingUnits = new ArrayList<>();
    private final Map<String, String> stationOfBus = new HashMap<>();
    private final Map<String, Position> places = new HashMap<>();

    private GridDsl() {}

    /** The model a text describes. */
    public static GridModel model(String text) {
        GridDsl grid = new GridDsl();
        text.lines()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(grid::read);
        return grid.build();
    }

    /** The snapshot of the model a text describes, as version "test". */
    public static GridSnapshot snapshot(String text) {
        return GridSnapshot.of("test", model(text));
    }

    private void read(String text) {
        Statement line = new Statement(text);
        switch (line.keyword()) {
            case "station" -> station(line);
            case "bus" -> bus(line);
            case "tie" ->
                busTies.add(new BusTie(
                        line.text("id", line.word(1) + "=" + line.word(2)),
                        line.word(1),
                        line.word(1),
                        line.word(2),
                        line.says("closed"),
                        now(line)));
            case "trafo" -> trafo(line);
            case "bay" -> bay(line);
            case "rmu" -> node(line, NodeKind.RING_MAIN_UNIT);
            case "hub" -> node(line, NodeKind.SWITCHING_STATION);
            case "box" -> node(line, NodeKind.CABLE_BRANCH_BOX);
            case "pole" -> node(line, NodeKind.POLE);
            case "ds" -> node(line, NodeKind.DISTRIBUTION_STATION);
            case "board" -> node(line, NodeKind.LV_BOARD);
            case "lvbox" -> node(line, NodeKind.LV_BRANCH_BOX);
            case "joint" -> node(line, NodeKind.JUNCTION);
            case "line" -> line(line);
            case "switch" ->
                lineSwitches.add(new LineSwitch(
                        line.word(1),
                        line.word(1),
                        SwitchKind.valueOf(line.text("kind", SwitchKind.LOAD_BREAK_SWITCH.name())),
                        line.word(3),
                        line.word(2),
                        line.says("closed"),
                        now(line)));
            case "load" -> load(line);
            case "profile" -> profile(line);
            case "dt" ->
                distributionTransformers.add(new DistributionTransformer(
                        line.word(1),
                        line.word(1),
                        line.word(2),
                        line.value(3),
                        line.optional("peak"),
                        (int) line.value("ways", 0),
                        line.optionalText("lv"),
                        line.optional("uk"),
                        line.optional("pk")));
            case "gen" ->
                generatingUnits.add(new GeneratingUnit(
                        line.text("id", "gen-" + line.word(1)),
                        line.word(1),
                        line.word(1),
                        GenerationKind.SOLAR,
                        line.value("rated", line.value(2)),
                        line.value(2),
                        line.value("q", 0),
                        line.optionalText("from").map(LocalDate::parse)));
            case "commit" -> commit(line);
            case "duct" ->
                ducts.add(new Duct(
                        line.word(1),
                        line.word(1),
                        (int) line.value(2),
                        (int) line.value(3),
                        GEOMETRY.createLineString(line.points(4))));
            case "area" -> area(line);
            default -> throw new IllegalArgumentException("not a statement: " + text);
        }
    }

    private void station(Statement line) {
        substations.add(new Substation(
                line.word(1), line.word(1), line.position(2), line.value("hv", 110), line.optionalText("up")));
    }

    private void bus(Statement line) {
        stationOfBus.put(line.word(1), line.word(2));
        busbarSections.add(
                new BusbarSection(line.word(1), line.word(1), line.word(2), line.value("kv", 10), line.optional("ik")));
    }

    private void trafo(Statement line) {
        powerTransformers.add(new PowerTransformer(
                line.word(1),
                line.word(1),
                line.text("station", stationOfBus.getOrDefault(line.word(2), "?")),
                line.word(2),
                line.value(3) * 1000,
                scaled(line.optional("peak"), 1000),
                line.optional("uk")));
    }

    private void bay(Statement line) {
        FeederBay bay = new FeederBay(
                line.word(2),
                BayState.valueOf(line.text("state", "USED")),
                line.optional("peak"),
                line.optional("limit"));
        addNode(line, NodeKind.BAY, line.position(3), Optional.of(bay));
    }

    private void node(Statement line, NodeKind kind) {
        addNode(line, kind, line.position(2), Optional.empty());
    }

    private void addNode(Statement line, NodeKind kind, Position position, Optional<FeederBay> bay) {
        places.put(line.word(1), position);
        nodes.add(new GridNode(
                line.word(1),
                line.text("name", line.word(1)),
                kind,
                position,
                line.value("kv", 10),
                AreaClass.valueOf(line.text("area", "B")),
                (int) line.value("ways", 0),
                (int) line.value("spare", 0),
                bay));
    }

    private void line(Statement line) {
        String from = line.word(1);
        String to = line.word(2);
        Position start = places.getOrDefault(from, new Position(0, 0));
        Position end = places.getOrDefault(to, start);
        String id = line.text("id", from + "-" + to);
        LineString course = GEOMETRY.createLineString(
                new Coordinate[] {new Coordinate(start.x(), start.y()), new Coordinate(end.x(), end.y())});
        lineSections.add(new LineSection(
                id,
                id,
                from,
                to,
                line.says("overhead") ? LineKind.OVERHEAD : LineKind.CABLE,
                line.text("type", "YJV22-8.7/15-3x300"),
                line.value("len", start.distanceTo(end)),
                line.value("r20", 0.0601),
                line.value("rop", 0.0766),
                line.value("x", 0.087),
                line.value("a", 356.30),
                course));
        if (line.says("open")) {
            lineSwitches.add(
                    new LineSwitch("sw-" + id, "sw-" + id, SwitchKind.LOAD_BREAK_SWITCH, to, id, false, now(line)));
        }
    }

    private void load(Statement line) {
        double peak_kW = line.value(2);
        double powerFactor = line.value("pf", 0.95);
        String id = line.text("id", "load" + loads.size());
        loads.add(new Load(
                id,
                id,
                line.word(1),
                peak_kW,
                powerFactor,
                line.value("inst", peak_kW / powerFactor),
                line.optionalText("profile")));
    }

    private void profile(Statement line) {
        List<Double> given = line.values(3);
        int points = given.size() > 24 ? 96 : 24;
        profiles.add(new LoadProfile(
                line.word(1),
                line.word(2),
                Stream.iterate(0, i -> i + 1)
                        .limit(points)
                        .map(i -> given.get(i % given.size()))
                        .toList()));
    }

    private void commit(Statement line) {
        Optional<String> node = Optional.of(line.word(2)).filter(id -> !id.equals("-"));
        commitments.add(new Commitment(
                line.word(1),
                line.word(1),
                node,
                line.optionalText("bus"),
                line.value(3),
                line.value("kd", 1),
                line.value("p", 1),
                line.optional("kc"),
                line.optionalText("until").map(LocalDate::parse)));
    }

    private void area(Statement line) {
        Coordinate[] corners = line.points(3);
        double left = corners[0].x;
        double bottom = corners[0].y;
        double right = corners[1].x;
        double top = corners[1].y;
        restrictedAreas.add(
                new RestrictedArea(line.word(1), line.word(1), line.word(2), GEOMETRY.createPolygon(new Coordinate[] {
                    new Coordinate(left, bottom),
                    new Coordinate(right, bottom),
                    new Coordinate(right, top),
                    new Coordinate(left, top),
                    new Coordinate(left, bottom)
                })));
    }

    private GridModel build() {
        return new GridModel(
                new GridDescription("test grid", true, ""),
                CRS,
                substations,
                busbarSections,
                busTies,
                powerTransformers,
                nodes,
                lineSections,
                lineSwitches,
                loads,
                profiles,
                distributionTransformers,
                ducts,
                restrictedAreas,
                commitments,
                generatingUnits);
    }

    /** Present position of a switch, {@code now=open} or {@code now=closed}. */
    private static Optional<Boolean> now(Statement line) {
        return line.optionalText("now").map("closed"::equals);
    }

    private static OptionalDouble scaled(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
    }
}

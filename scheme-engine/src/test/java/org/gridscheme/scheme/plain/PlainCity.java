package org.gridscheme.scheme.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.plain.Feeder.Bus;
import org.gridscheme.scheme.plain.Feeder.Node;
import org.gridscheme.scheme.plain.Feeder.Station;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A random city by seed that is small enough for trying everything: up to twelve junctions, two or three substations, radial
 * feeders with branches. Nothing in it lies so that two answers are equally near or equally cheap.
 */
public final class PlainCity {

    private static final int COLUMNS = 3;
    private static final int SPACING_m = 240;
    private static final double POWER_FACTOR = 0.95;

    private final Random random;
    private final int rows;
    final List<Coordinate> junctions = new ArrayList<>();
    final List<Street> streets = new ArrayList<>();
    final List<Bus> buses = new ArrayList<>();
    final List<Feeder> feeders = new ArrayList<>();

    public PlainCity(long seed) {
        random = new Random(seed);
        rows = 2 + random.nextInt(3);
        layStreets();
        int stations = 2 + random.nextInt(2);
        for (int s = 0; s < stations; s++) {
            buildStation(new Station(
                    "S" + s, besideStreet(), List.of("North", "South").get(random.nextInt(2))));
        }
    }

    private void layStreets() {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < COLUMNS; c++) {
                junctions.add(
                        rounded(c * SPACING_m + random.nextDouble() * 60, r * SPACING_m + random.nextDouble() * 60));
            }
        }
        int mainRow = random.nextInt(rows);
        int river = random.nextInt(COLUMNS);
        int rail = random.nextInt(rows);
        for (int j = 0; j < junctions.size(); j++) {
            if (j % COLUMNS + 1 < COLUMNS && random.nextInt(12) > 0) {
                street(j, j + 1, j / COLUMNS == mainRow, j % COLUMNS == river ? CrossingKind.RIVER : null);
            }
            if (j / COLUMNS + 1 < rows && random.nextInt(12) > 0) {
                street(j, j + COLUMNS, false, j / COLUMNS == rail ? CrossingKind.RAIL : null);
            }
        }
    }

    private void street(int from, int to, boolean main, @Nullable CrossingKind obstacle) {
        Coordinate a = junctions.get(from);
        Coordinate b = junctions.get(to);
        double at_m = a.distance(b) * (0.4 + 0.2 * random.nextDouble());
        RoadClass road = main ? RoadClass.PRIMARY : RoadClass.RESIDENTIAL;
        if (random.nextInt(20) == 0) {
            road = RoadClass.MOTORWAY;
        }
        streets.add(new Street(
                from,
                to,
                a,
                b,
                road,
                main ? SurfaceKind.MAIN_ROAD : SurfaceKind.values()[random.nextInt(3)],
                Optional.ofNullable(obstacle).map(kind -> new Street.Obstacle(kind, at_m, 8 + random.nextInt(20))),
                random.nextInt(5) == 0 ? random.nextInt(3) : -1));
    }

    private void buildStation(Station station) {
        int sections = 1 + random.nextInt(2);
        for (int s = 1; s <= sections; s++) {
            Bus bus = new Bus(
                    station.id() + "B" + s,
                    station,
                    12 + random.nextInt(9) + random.nextInt(10) / 10.0,
                    1000 * List.of(20, 31.5, 40, 50).get(random.nextInt(4)).doubleValue(),
                    1000.0 * (3 + random.nextInt(18)),
                    random.nextInt(4));
            buses.add(bus);
            for (int f = 1 + random.nextInt(2); f > 0; f--) {
                feeders.add(feeder(bus.id() + "F" + f, bus));
            }
        }
    }

    private Feeder feeder(String id, Bus bus) {
        List<Node> nodes = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int n = 0; n < count; n++) {
            nodes.add(new Node(
                    id + "N" + n,
                    List.of("rmu", "rmu", "hub", "box", "pole").get(random.nextInt(5)),
                    besideStreet(),
                    random.nextInt(3),
                    random.nextInt(4) == 0 ? random.nextInt(n + 1) - 1 : n - 1,
                    200 + random.nextInt(900),
                    random.nextInt(3) == 0,
                    random.nextInt(3) == 0 ? 0 : 50 + random.nextInt(600),
                    800,
                    random.nextInt(4) == 0 ? 200 + random.nextInt(1500) : 0));
        }
        OptionalDouble limit =
                random.nextInt(4) == 0 ? OptionalDouble.of(200 + random.nextInt(200)) : OptionalDouble.empty();
        return new Feeder(id, bus, limit, 10 + random.nextInt(200), nodes);
    }

    /** A place a few metres beside a street, whose nearest street is not in doubt. */
    private Coordinate besideStreet() {
        return place(2, 12);
    }

    /** A customer's place, near one street or between several. */
    public Coordinate customer(Random where) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Coordinate place = rounded(
                    (COLUMNS - 1) * (SPACING_m + 60) * where.nextDouble(),
                    (rows - 1) * (SPACING_m + 60) * where.nextDouble());
            if (isClear(place, 35)) {
                return place;
            }
        }
        return besideStreet();
    }

    private Coordinate place(double least_m, double most_m) {
        while (true) {
            Street street = streets.get(random.nextInt(streets.size()));
            Coordinate foot = street.at(street.length_m() * (0.1 + 0.8 * random.nextDouble()));
            double aside_m = least_m + random.nextDouble() * (most_m - least_m);
            double nx = (street.end().y - street.start().y) / street.length_m();
            double ny = (street.start().x - street.end().x) / street.length_m();
            Coordinate place = rounded(foot.x + nx * aside_m, foot.y + ny * aside_m);
            if (isClear(place, 1)) {
                return place;
            }
        }
    }

    /** True where every usable street within a margin of the nearest one is met between its ends, none as far as another. */
    private boolean isClear(Coordinate place, double margin_m) {
        List<Street> usable = streets.stream().filter(s -> !s.isForbidden()).toList();
        double nearest_m =
                usable.stream().mapToDouble(s -> distance_m(s, place)).min().orElse(1e9);
        if (nearest_m > 250) {
            return false;
        }
        List<Double> distances = new ArrayList<>();
        for (Street s : usable) {
            double distance_m = distance_m(s, place);
            double foot_m = s.foot_m(place);
            if (distance_m <= nearest_m + margin_m) {
                boolean atEnd = foot_m < 1 || foot_m > s.length_m() - 1;
                boolean doubtful = distances.stream().anyMatch(d -> Math.abs(d - distance_m) < 0.01);
                if (atEnd || doubtful) {
                    return false;
                }
                distances.add(distance_m);
            }
        }
        return true;
    }

    static double distance_m(Street street, Coordinate place) {
        return street.at(street.foot_m(place)).distance(place);
    }

    private static Coordinate rounded(double x, double y) {
        return new Coordinate(Math.round(x * 1000) / 1000.0, Math.round(y * 1000) / 1000.0);
    }

    /** The streets as the engine gets them. */
    public StreetData streetData() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        junctions.forEach(j -> builder.junction(j.x, j.y));
        for (Street s : streets) {
            EdgeCrossing[] crossings = s.obstacle().stream()
                    .map(o -> new EdgeCrossing(o.kind(), o.kind().name(), o.at_m(), o.width_m()))
                    .toArray(EdgeCrossing[]::new);
            builder.street(s.from(), s.to(), s.road(), s.surface(), crossings);
        }
        return builder.build();
    }

    /** The grid as the engine gets it, in the language of {@link GridDsl}. */
    public String grid() {
        StringBuilder text = new StringBuilder();
        buses.stream()
                .map(Bus::station)
                .distinct()
                .forEach(s -> say(text, "station %s %.3f %.3f up=%s", s.id(), s.place().x, s.place().y, s.upstream()));
        for (Bus b : buses) {
            Coordinate at = b.station().place();
            say(text, "bus %s %s ik=%s", b.id(), b.station().id(), b.ik_kA());
            say(text, "trafo %sT %s %s peak=%s", b.id(), b.id(), b.rated_kVA() / 1000, b.peak_kVA() / 1000);
            for (int spare = 1; spare <= b.spareBays(); spare++) {
                say(text, "bay %s-spare%d %s %.3f %.3f state=SPARE", b.id(), spare, b.id(), at.x, at.y);
            }
        }
        feeders.forEach(f -> write(text, f));
        for (int s = 0; s < streets.size(); s++) {
            Street street = streets.get(s);
            if (street.freeHoles() >= 0) {
                say(
                        text,
                        "duct D%d 6 %d %.3f %.3f %.3f %.3f",
                        s,
                        street.freeHoles(),
                        street.start().x,
                        street.start().y,
                        street.end().x,
                        street.end().y);
            }
        }
        return text.toString();
    }

    private static void write(StringBuilder text, Feeder f) {
        Coordinate at = f.bus().station().place();
        String limit = f.limit_A().isPresent() ? " limit=" + f.limit_A().getAsDouble() : "";
        say(text, "bay %s %s %.3f %.3f peak=%s%s", f.id(), f.bus().id(), at.x, at.y, f.measured_A(), limit);
        for (Node n : f.nodes()) {
            String before = n.parent() < 0 ? f.id() : f.nodes().get(n.parent()).id();
            say(text, "%s %s %.3f %.3f ways=6 spare=%d", n.kind(), n.id(), n.place().x, n.place().y, n.spare());
            say(
                    text,
                    "line %s %s id=L%s len=%s %s",
                    before,
                    n.id(),
                    n.id(),
                    n.line_m(),
                    n.overhead() ? "overhead a=320 r20=.253 rop=.3 x=.317 type=JKLYJ-10-120" : "");
            if (n.load_kW() > 0) {
                say(
                        text,
                        "load %s %s pf=%s inst=%s id=W%s",
                        n.id(),
                        n.load_kW(),
                        POWER_FACTOR,
                        n.installed_kVA(),
                        n.id());
            }
            if (n.committed_kVA() > 0) {
                say(text, "commit C%s %s %s kd=0.7", n.id(), n.id(), n.committed_kVA());
            }
        }
    }

    private static void say(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}

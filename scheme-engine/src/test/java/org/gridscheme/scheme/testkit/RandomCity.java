package org.gridscheme.scheme.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.SurfaceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A random small city by seed: a crooked lattice of streets with main roads, a river, a railway and gaps, and two or three
 * substations with feeders of all kinds of points along it. The same seed gives the same city.
 */
public final class RandomCity {

    private static final int SPACING_m = 260;

    private final Random random;
    private final int columns;
    private final int rows;
    private final List<Coordinate> junctions = new ArrayList<>();
    private final StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
    private final Map<String, List<String>> statements = new HashMap<>();
    private final Map<String, String> busOfNode = new HashMap<>();
    private final Map<String, String> busOfLine = new HashMap<>();
    private final Map<String, String> stationOfBus = new HashMap<>();

    /** Junction of each; two stations at one count as one. */
    private final Map<String, Integer> placeOfStation = new HashMap<>();

    private final Map<String, String> upstreamOfStation = new HashMap<>();
    private final Map<String, Integer> transformersAtBus = new HashMap<>();
    private final StreetData streets;

    /** @param size junctions along one side of the lattice at least, three more at most */
    public RandomCity(long seed, int size) {
        random = new Random(seed);
        columns = size + random.nextInt(4);
        rows = size + random.nextInt(4);
        layStreets();
        streets = builder.build();
        int stations = 2 + random.nextInt(2);
        for (int s = 0; s < stations; s++) {
            buildStation("S" + s, s);
        }
    }

    public StreetData streets() {
        return streets;
    }

    /** The grid in the language of {@link GridDsl}. */
    public String grid() {
        return text(new Random(0), false);
    }

    /** The same grid with every list in another order. */
    public String gridInAnotherOrder(long seed) {
        return text(new Random(seed), true);
    }

    private String text(Random order, boolean shuffled) {
        StringBuilder text = new StringBuilder();
        for (String kind : List.of("station", "bus", "trafo", "bay", "node", "line", "load", "dt", "commit", "duct")) {
            List<String> lines = new ArrayList<>(statements.getOrDefault(kind, List.of()));
            if (shuffled) {
                Collections.shuffle(lines, order);
            }
            lines.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    /** A place beside a street, sometimes far from it. */
    public Position place(Random where) {
        Coordinate at = junctions.get(where.nextInt(junctions.size()));
        double off_m = where.nextInt(8) == 0 ? 400 : 40;
        return new Position(at.x + (where.nextDouble() - 0.5) * off_m, at.y + (where.nextDouble() - 0.5) * off_m);
    }

    /** Busbar section behind a connection point, from how the city was built. */
    public String busOf(String point) {
        String id = point.replaceFirst("^(lv|cut|loop|tap):", "").replaceFirst("@.*", "");
        String bus = busOfNode.getOrDefault(id, busOfLine.get(id));
        if (bus == null) {
            throw new IllegalArgumentException("no such point: " + point);
        }
        return bus;
    }

    public String stationOf(String point) {
        return stationOfBus.get(busOf(point));
    }

    /** Independence level of two points by the definition in the domain rules, section 2. */
    public int level(String pointA, String pointB) {
        String busA = busOf(pointA);
        String busB = busOf(pointB);
        if (busA.equals(busB)) {
            return 0;
        }
        String stationA = stationOfBus.get(busA);
        String stationB = stationOfBus.get(busB);
        boolean onePlace = placeOfStation.get(stationA).equals(placeOfStation.get(stationB));
        if (stationA.equals(stationB) || onePlace) {
            return transformersAtBus.containsKey(busA) && transformersAtBus.containsKey(busB) ? 1 : 0;
        }
        return upstreamOfStation.get(stationA).equals(upstreamOfStation.get(stationB)) ? 2 : 3;
    }

    private void layStreets() {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                junctions.add(new Coordinate(
                        c * SPACING_m + random.nextInt(120) + random.nextDouble(),
                        r * SPACING_m + random.nextInt(120) + random.nextDouble()));
                builder.junction(junctions.get(junctions.size() - 1).x, junctions.get(junctions.size() - 1).y);
            }
        }
        int mainRow = random.nextInt(rows);
        int riverAfterColumn = random.nextInt(columns);
        int railAfterRow = random.nextInt(rows);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (c + 1 < columns && random.nextInt(10) > 0) {
                    street(
                            r * columns + c,
                            r * columns + c + 1,
                            r == mainRow,
                            c == riverAfterColumn ? CrossingKind.RIVER : null);
                }
                if (r + 1 < rows && random.nextInt(10) > 0) {
                    street(r * columns + c, (r + 1) * columns + c, false, r == railAfterRow ? CrossingKind.RAIL : null);
                }
            }
        }
    }

    private void street(int from, int to, boolean mainRoad, @Nullable CrossingKind obstacle) {
        double length_m = junctions.get(from).distance(junctions.get(to));
        EdgeCrossing[] crossings = obstacle == null
                ? new EdgeCrossing[0]
                : new EdgeCrossing[] {
                    new EdgeCrossing(
                            obstacle,
                            obstacle.name().toLowerCase(Locale.ROOT),
                            length_m * random.nextDouble(),
                            10 + random.nextInt(40))
                };
        SurfaceKind surface = SurfaceKind.values()[random.nextInt(3)];
        builder.street(
                from,
                to,
                mainRoad ? RoadClass.PRIMARY : RoadClass.RESIDENTIAL,
                mainRoad ? SurfaceKind.MAIN_ROAD : surface,
                crossings);
    }

    private void buildStation(String id, int number) {
        int at = random.nextInt(junctions.size());
        placeOfStation.put(id, at);
        String upstream = List.of("North", "South").get(random.nextInt(2));
        upstreamOfStation.put(id, upstream);
        say("station", "station %s %.3f %.3f up=%s", id, x(at), y(at), upstream);
        int sections = 1 + random.nextInt(2);
        for (int s = 1; s <= sections; s++) {
            String bus = id + "B" + s;
            stationOfBus.put(bus, id);
            say("bus", "bus %s %s ik=%d", bus, id, 12 + random.nextInt(6));
            transformersAtBus.put(bus, 1);
            say("trafo", "trafo %sT %s %d peak=%d", bus, bus, 40 + 10 * random.nextInt(3), 5 + random.nextInt(15));
            for (int spare = random.nextInt(4); spare > 0; spare--) {
                String bay = bus + "-spare" + spare;
                busOfNode.put(bay, bus);
                say("bay", "bay %s %s %.3f %.3f state=SPARE", bay, bus, x(at), y(at));
            }
            for (int f = 1 + random.nextInt(3); f > 0; f--) {
                feeder(bus + "F" + f, bus, at, number);
            }
        }
    }

    private void feeder(String id, String bus, int at, int number) {
        busOfNode.put(id, bus);
        say("bay", "bay %s %s %.3f %.3f peak=%d", id, bus, x(at), y(at), 20 + random.nextInt(200));
        String before = id;
        int here = at;
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            here = neighbour(here);
            String node = id + "N" + n;
            busOfNode.put(node, bus);
            String kind = List.of("rmu", "rmu", "hub", "box", "pole", "ds").get(random.nextInt(6));
            say(
                    "node",
                    "%s %s %.3f %.3f ways=6 spare=%d",
                    kind,
                    node,
                    x(here) + random.nextInt(9),
                    y(here) + random.nextInt(9),
                    random.nextInt(3));
            boolean overhead = random.nextInt(3) == 0;
            busOfLine.put(before + "-" + node, bus);
            say(
                    "line",
                    "line %s %s len=%d %s",
                    before,
                    node,
                    200 + random.nextInt(600),
                    overhead ? "overhead a=320 r20=.253 rop=.3 x=.317 type=JKLYJ-10-120" : "");
            if (random.nextBoolean()) {
                say("load", "load %s %d inst=%d id=L%s", node, 50 + random.nextInt(600), 800, node);
            }
            if (kind.equals("ds")) {
                say(
                        "dt",
                        "dt %sT %s 630 peak=%d ways=%d",
                        node,
                        node,
                        100 + random.nextInt(500),
                        1 + random.nextInt(2));
            }
            if (random.nextInt(5) == 0) {
                say("commit", "commit C%s %s %d kd=0.7", node, node, 200 + random.nextInt(1500));
            }
            if (random.nextInt(4) == 0) {
                int next = neighbour(here);
                say(
                        "duct",
                        "duct D%s-%d 6 %d %.3f %.3f %.3f %.3f",
                        node,
                        number,
                        1 + random.nextInt(3),
                        x(here),
                        y(here),
                        x(next),
                        y(next));
            }
            before = node;
        }
    }

    private int neighbour(int junction) {
        int column = Math.max(0, Math.min(columns - 1, junction % columns + random.nextInt(3) - 1));
        int row = Math.max(0, Math.min(rows - 1, junction / columns + random.nextInt(3) - 1));
        return row * columns + column;
    }

    private double x(int junction) {
        return junctions.get(junction).x;
    }

    private double y(int junction) {
        return junctions.get(junction).y;
    }

    private void say(String kind, String format, Object... values) {
        statements.computeIfAbsent(kind, k -> new ArrayList<>()).add(String.format(Locale.ROOT, format, values));
    }

    @Override
    public String toString() {
        return statements.values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    }
}

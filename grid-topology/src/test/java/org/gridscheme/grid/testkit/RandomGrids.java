package org.gridscheme.grid.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random small grids in the language of {@link GridDsl}; the same seed gives the same text. A test that uses them prints the
 * seed when it fails.
 */
public final class RandomGrids {

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> nodes = new ArrayList<>();

    private RandomGrids(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A radial grid: one to three substations, one to three busbar sections each with any ties, up to two transformers per
     * section, used and spare bays, feeders of random shape, loads, commitments and a few open points. It has no island and no
     * closed loop.
     */
    public static String radial(long seed) {
        RandomGrids grid = new RandomGrids(seed);
        int stations = 1 + grid.random.nextInt(3);
        for (int station = 0; station < stations; station++) {
            grid.station("S" + station, station * 5000);
        }
        grid.openPoints();
        return grid.text.toString();
    }

    /** The radial grid of the same seed with some sections closed that make loops. */
    public static String meshed(long seed) {
        RandomGrids grid = new RandomGrids(seed);
        int stations = 1 + grid.random.nextInt(2);
        for (int station = 0; station < stations; station++) {
            grid.station("S" + station, station * 5000);
        }
        for (int i = 0; i < 3 && grid.nodes.size() > 1; i++) {
            grid.statement("line %s %s id=mesh%d len=9000", grid.anyNode(), grid.anyNode(), i);
        }
        return grid.text.toString();
    }

    /** Random edges of a graph as vertex pairs, parallel edges included, self loops not. */
    public static int[][] edges(Random random, int vertexCount, int edgeCount) {
        return IntStream.range(0, edgeCount)
                .mapToObj(i -> {
                    int a = random.nextInt(vertexCount);
                    int b = (a + 1 + random.nextInt(vertexCount - 1)) % vertexCount;
                    return new int[] {a, b};
                })
                .toArray(int[][]::new);
    }

    private void station(String id, int x) {
        List<String> upstream = List.of("", " up=North", " up=South");
        statement("station %s %d 0%s", id, x, upstream.get(random.nextInt(3)));
        int sections = 1 + random.nextInt(3);
        for (int s = 0; s < sections; s++) {
            String bus = id + "B" + s;
            statement("bus %s %s", bus, id);
            if (s > 0 && random.nextInt(4) > 0) {
                statement("tie %sB%d %s%s", id, s - 1, bus, random.nextInt(3) == 0 ? " closed" : "");
            }
            for (int t = random.nextInt(3); t > 0; t--) {
                statement("trafo %sT%d %s %d", bus, t, bus, 20 + 10 * random.nextInt(4));
            }
            for (int bay = random.nextInt(3); bay >= 0; bay--) {
                bay(bus, bus + "F" + bay, x);
            }
        }
    }

    private void bay(String bus, String id, int x) {
        if (random.nextInt(3) == 0) {
            statement("bay %s %s %d 0 state=SPARE", id, bus, x);
            return;
        }
        String measured = random.nextBoolean() ? " peak=" + (50 + random.nextInt(200)) : "";
        statement("bay %s %s %d 0%s", id, bus, x, measured);
        List<String> feeder = new ArrayList<>(List.of(id));
        for (int n = random.nextInt(7); n > 0; n--) {
            String node = id + "N" + n;
            statement("rmu %s %d %d ways=4", node, x + random.nextInt(2000), 10 + random.nextInt(2000));
            String parent = feeder.get(random.nextInt(feeder.size()));
            boolean forward = random.nextBoolean();
            statement(
                    "line %s %s id=%s len=%d a=%d",
                    forward ? parent : node,
                    forward ? node : parent,
                    parent + "-" + node,
                    3000 + random.nextInt(1000),
                    200 + random.nextInt(300));
            feeder.add(node);
            nodes.add(node);
            attach(node);
        }
    }

    private void attach(String node) {
        if (random.nextInt(3) > 0) {
            statement("load %s %d inst=%d", node, 50 + random.nextInt(900), 1200);
        }
        if (random.nextInt(4) == 0) {
            statement("commit C%s %s %d kd=0.7", node, node, 200 + random.nextInt(2000));
        }
    }

    private void openPoints() {
        List<String> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i + 1 < shuffled.size() && i < 6; i += 2) {
            statement("line %s %s id=open%d len=15000 open", shuffled.get(i), shuffled.get(i + 1), i);
        }
    }

    private String anyNode() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private void statement(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}

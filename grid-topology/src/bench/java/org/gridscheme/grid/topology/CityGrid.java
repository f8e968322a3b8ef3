package org.gridscheme.grid.topology;

import java.util.Locale;
import java.util.Random;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.testkit.GridDsl;

/**
 * The medium-voltage grid of a city for benchmarks, as it is handed over: substations with twelve feeders of 27 nodes, a trunk
 * of 18 sections and laterals off it, the ends of two feeders joined by a normally open section. The same size gives the
 * same grid, and no finding.
 */
final class CityGrid {

    private static final int FEEDERS = 12;
    private static final int TRUNK = 18;
    private static final int NODES_OF_FEEDER = 27;
    private static final int STEP_M = 100;

    private final Random random = new Random(4);
    private final StringBuilder text = new StringBuilder();

    private CityGrid() {}

    /** A grid of at least the given number of nodes. */
    static GridModel of(int nodeCount) {
        CityGrid city = new CityGrid();
        int ofStation = FEEDERS * (NODES_OF_FEEDER + 1);
        int stations = (nodeCount + ofStation - 1) / ofStation;
        for (int station = 0; station < stations; station++) {
            city.addStation(station);
        }
        return GridDsl.model(city.text.toString());
    }

    private void addStation(int number) {
        String station = "s" + number;
        int south = number * 20_000;
        add("station %s 0 %d", station, south);
        add("bus %sb %s ik=16", station, station);
        add("trafo %st %sb 50 uk=16", station, station);
        for (int feeder = 0; feeder < FEEDERS; feeder++) {
            addFeeder(station, feeder, south + feeder * 10 * STEP_M);
        }
    }

    private void addFeeder(String station, int number, int y) {
        String feeder = station + "f" + number;
        add("bay %s %sb 0 %d", feeder, station, y);
        String above = feeder;
        for (int node = 0; node < NODES_OF_FEEDER; node++) {
            String id = feeder + "n" + node;
            boolean lateral = node >= TRUNK;
            int along = lateral ? random.nextInt(TRUNK) : node;
            int aside = lateral ? STEP_M + 10 * (node - TRUNK) : 0;
            add("ds %s %d %d", id, (along + 1) * STEP_M, y + aside);
            add("line %s %s len=%d", lateral ? feeder + "n" + along : above, id, lateral ? aside : STEP_M);
            add("load %s %d pf=.95 inst=630", id, 40 + random.nextInt(80));
            above = lateral ? above : id;
        }
        if (number % 2 == 1) {
            add("line %s %sf%dn%d len=%d open", above, station, number - 1, TRUNK - 1, 10 * STEP_M);
        }
    }

    private void add(String statement, Object... words) {
        text.append(String.format(Locale.ROOT, statement, words)).append('\n');
    }
}

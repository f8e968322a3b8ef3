package org.gridscheme.grid.flow;

import java.util.Random;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.testkit.NetworkSketch;

/**
 * A city's medium-voltage grid for benchmarks: substations of one 110/10 kV transformer, each with twelve feeders of 27 nodes,
 * a trunk of 18 sections and laterals off it. The same size gives the same network.
 */
final class CityNetwork {

    private static final int FEEDERS = 12;
    private static final int TRUNK = 18;
    private static final int NODES_OF_FEEDER = 27;

    private final Random random = new Random(4);
    private final NetworkSketch sketch = new NetworkSketch();
    private int lines;

    private CityNetwork() {}

    /** A network of at least the given number of buses. */
    static PowerNetwork of(int busCount) {
        CityNetwork city = new CityNetwork();
        int stations = (busCount + FEEDERS * NODES_OF_FEEDER + 1) / (FEEDERS * NODES_OF_FEEDER + 2);
        for (int station = 0; station < stations; station++) {
            city.addStation(station);
        }
        return city.sketch.network();
    }

    private void addStation(int station) {
        String high = "h" + station;
        String bar = "s" + station;
        sketch.bus(high, 110).bus(bar, 10).source(high);
        sketch.transformer("t" + station, high, bar, 110, 10.5, PiModel.series(0.01, 0.25));
        for (int feeder = 0; feeder < FEEDERS; feeder++) {
            addFeeder(bar, bar + "f" + feeder);
        }
    }

    private void addFeeder(String bar, String feeder) {
        String above = bar;
        for (int node = 0; node < NODES_OF_FEEDER; node++) {
            String id = feeder + "n" + node;
            String from = node < TRUNK ? above : feeder + "n" + random.nextInt(TRUNK);
            sketch.bus(id, 10).line("l" + lines++, from, id, 0.05 + 0.1 * random.nextDouble(), 0.08);
            sketch.demand(id, 40 + 80 * random.nextDouble(), 30);
            above = node < TRUNK ? id : above;
        }
    }
}

package org.gridscheme.spatial.demo.grid;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GenerationKind;

/** Puts solar power on the roofs behind some stations; where it is much, power flows back at noon. */
final class RoofWriter {

    private static final double STATION_SHARE = 0.06;
    private static final double LEAST_OF_INSTALLED = 0.1;
    private static final double MOST_OF_INSTALLED = 0.6;

    private final GridLists lists;
    private final long seed;

    RoofWriter(GridLists lists, long seed) {
        this.lists = lists;
        this.seed = seed;
    }

    void write(List<FeederDraft> feeders) {
        for (FeederDraft feeder : feeders) {
            DemoRandom random = DemoRandom.of(seed, "roofs", feeder.index);
            for (DraftNode station : feeder.stations()) {
                if (random.chance(STATION_SHARE)) {
                    write(station, random.between(LEAST_OF_INSTALLED, MOST_OF_INSTALLED));
                }
            }
        }
    }

    private void write(DraftNode station, double share) {
        StationLoad load = station.load;
        if (load == null) {
            return;
        }
        double rated_kVA = Math.rint(share * load.installed_kVA());
        String id = GridLists.id("PV", lists.generatingUnits.size() + 1);
        lists.generatingUnits.add(new GeneratingUnit(
                id, id, station.id, GenerationKind.SOLAR, rated_kVA, rated_kVA, 0, Optional.empty()));
    }
}

package org.gridscheme.spatial.demo.grid;

import org.gridscheme.grid.model.AreaClass;

/** What kind of customers live where: quarters of some hundred metres with one prevailing kind each. */
final class LoadZones {

    private static final double QUARTER_M = 700;
    private static final double PREVAILING = 0.7;

    private final long seed;

    LoadZones(long seed) {
        this.seed = seed;
    }

    LoadKind kindAt(DraftNode station, DemoRandom random) {
        if (random.chance(PREVAILING)) {
            return prevailing(station);
        }
        return random.chance(0.7) ? LoadKind.RESIDENTIAL : LoadKind.COMMERCIAL;
    }

    private LoadKind prevailing(DraftNode station) {
        long column = (long) Math.floor(station.position.x() / QUARTER_M);
        long row = (long) Math.floor(station.position.y() / QUARTER_M);
        double value = DemoRandom.of(seed, "quarter", column * 1_000_003 + row).uniform();
        boolean central = station.area.compareTo(AreaClass.A) <= 0;
        double commercial = central ? 0.35 : 0.12;
        double industrial = central ? 0.02 : 0.22;
        if (value < commercial) {
            return LoadKind.COMMERCIAL;
        }
        if (value < commercial + industrial) {
            return LoadKind.INDUSTRIAL;
        }
        return value < commercial + industrial * 1.4 ? LoadKind.NIGHT_INDUSTRY : LoadKind.RESIDENTIAL;
    }
}

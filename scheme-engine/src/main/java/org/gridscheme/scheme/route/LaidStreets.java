package org.gridscheme.scheme.route;

import org.gridscheme.scheme.street.StreetNetwork;

/** Streets with what laying a cable in them costs. */
record LaidStreets(StreetNetwork streets, LayingCosts costs, PathCutter cutter) {

    static LaidStreets of(StreetNetwork streets, LayingCosts costs) {
        return new LaidStreets(streets, costs, new PathCutter(streets, costs));
    }
}

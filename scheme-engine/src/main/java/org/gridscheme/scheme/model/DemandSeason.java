package org.gridscheme.scheme.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridscheme.grid.loading.DayCurve;
import org.gridscheme.grid.loading.SeasonCurves;

/** Seasons a customer may name, as the daily profiles of a grid name them (domain rules, section 5). */
public enum DemandSeason {
    SUMMER,
    WINTER,
    TRANSITION,
    /** The whole year, but for seasons that are named beside it. */
    YEAR;

    /**
     * Curves of a customer who draws nothing in a season it does not name, unless it names the year.
     *
     * @param shares by season, of the highest demand
     */
    public static SeasonCurves curves(Map<DemandSeason, DayCurve> shares) {
        SortedMap<String, DayCurve> curves =
                new TreeMap<>(Collections.singletonMap(SeasonCurves.ALL_YEAR, DayCurve.flat(0)));
        shares.forEach((season, curve) -> curves.put(season.name(), curve));
        return new SeasonCurves(curves);
    }
}

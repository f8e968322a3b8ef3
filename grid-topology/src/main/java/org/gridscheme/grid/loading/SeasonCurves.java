package org.gridscheme.grid.loading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridscheme.grid.model.LoadProfile;

/**
 * A day curve per season. One of season {@link #ALL_YEAR} holds wherever there is none for the season itself.
 *
 * @param bySeason at least one
 */
public record SeasonCurves(SortedMap<String, DayCurve> bySeason) {

    /** The season of a curve that holds all year round. */
    public static final String ALL_YEAR = Season.YEAR.name();

    /** @throws IllegalArgumentException when there is no curve at all */
    public SeasonCurves {
        if (bySeason.isEmpty()) {
            throw new IllegalArgumentException("no curve for any season");
        }
        bySeason = Collections.unmodifiableSortedMap(new TreeMap<>(bySeason));
    }

    /**
     * Curves of somebody who draws nothing in a season that is not among them, unless the year is.
     *
     * @param bySeason the highest value of each
     */
    public static SeasonCurves only(Map<Season, DayCurve> bySeason) {
        SortedMap<String, DayCurve> curves = new TreeMap<>(Map.of(ALL_YEAR, DayCurve.flat(0)));
        bySeason.forEach((season, curve) -> curves.put(season.name(), curve));
        return new SeasonCurves(curves);
    }

    /** The same curve all year round. */
    public static SeasonCurves allYear(DayCurve curve) {
        return new SeasonCurves(new TreeMap<>(Map.of(ALL_YEAR, curve)));
    }

    /** The profiles of one id, as shares of the annual maximum. */
    static SeasonCurves of(List<LoadProfile> profiles) {
        SortedMap<String, DayCurve> curves = new TreeMap<>();
        profiles.forEach(profile -> curves.put(profile.season(), DayCurve.of(profile.shares())));
        return new SeasonCurves(curves);
    }

    /** The curve of a season: its own, else that of all the year. */
    public Optional<DayCurve> find(String season) {
        DayCurve own = bySeason.get(season);
        return own != null ? Optional.of(own) : Optional.ofNullable(bySeason.get(ALL_YEAR));
    }

    /** Every curve so many times as high. */
    public SeasonCurves times(double factor) {
        SortedMap<String, DayCurve> scaled = new TreeMap<>();
        bySeason.forEach((season, curve) -> scaled.put(season, curve.times(factor)));
        return new SeasonCurves(scaled);
    }

    /** The highest value of all seasons. */
    public double max() {
        return bySeason.values().stream().mapToDouble(DayCurve::max).max().orElseThrow();
    }
}

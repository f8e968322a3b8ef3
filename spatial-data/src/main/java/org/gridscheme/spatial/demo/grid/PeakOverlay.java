package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Adds up loads with daily profiles hour by hour in each season and tells their common peak. */
final class PeakOverlay {

    private final Map<LoadKind, double[]> hoursOf = new EnumMap<>(LoadKind.class);
    private final double[] sum;

    PeakOverlay(DailyProfiles profiles) {
        for (LoadKind kind : LoadKind.values()) {
            hoursOf.put(
                    kind,
                    profiles.hours(kind).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
        }
        sum = new double[profiles.hours(LoadKind.RESIDENTIAL).size()];
    }

    void clear() {
        Arrays.fill(sum, 0);
    }

    void add(LoadKind kind, double peak) {
        double[] hours = hoursOf.getOrDefault(kind, sum);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += peak * hours[i];
        }
    }

    /** The highest hour of all seasons; 0 without loads. */
    double peak() {
        double peak = 0;
        for (double hour : sum) {
            peak = Math.max(peak, hour);
        }
        return peak;
    }
}

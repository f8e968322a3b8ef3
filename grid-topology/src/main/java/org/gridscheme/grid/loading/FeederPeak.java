package org.gridscheme.grid.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * The peak of several loads together. Loads with a daily profile are added point by point within each season and the highest
 * point of all seasons counts; a load without a profile, or without one for the season, adds its own peak times the
 * coincidence factor. Apparent powers are added as magnitudes, which is exact for equal power factors and on the safe side
 * otherwise.
 *
 * <p>A profile of season {@value #ALL_YEAR} holds in every season; 24-point profiles hold each value for a quarter of the
 * four 96-point steps of its hour.
 */
final class FeederPeak {

    static final String ALL_YEAR = "YEAR";
    private static final int STEPS = 96;

    private final GridSnapshot grid;
    private final double coincidence;
    private final Map<String, Double> peakByProfile_kVA = new LinkedHashMap<>();
    private double unprofiled_kVA;

    FeederPeak(GridSnapshot grid, double coincidence) {
        this.grid = grid;
        this.coincidence = coincidence;
    }

    void add(Load load) {
        Optional<String> profile =
                load.profileId().filter(id -> !grid.listProfiles(id).isEmpty());
        if (profile.isPresent()) {
            peakByProfile_kVA.merge(profile.get(), load.peak_kVA(), Double::sum);
        } else {
            unprofiled_kVA += load.peak_kVA();
        }
    }

    /** The common peak of all loads added so far. */
    double peak_kVA() {
        TreeSet<String> seasons = new TreeSet<>();
        for (String id : peakByProfile_kVA.keySet()) {
            grid.listProfiles(id).forEach(profile -> seasons.add(profile.season()));
        }
        if (seasons.size() > 1) {
            seasons.remove(ALL_YEAR);
        }
        double highest_kVA =
                seasons.stream().mapToDouble(this::seasonPeak_kVA).max().orElse(0);
        return highest_kVA + coincidence * unprofiled_kVA;
    }

    private double seasonPeak_kVA(String season) {
        double[] sum_kVA = new double[STEPS];
        double unknown_kVA = 0;
        for (Map.Entry<String, Double> entry : peakByProfile_kVA.entrySet()) {
            Optional<LoadProfile> profile = inSeason(grid.listProfiles(entry.getKey()), season);
            if (profile.isPresent()) {
                addSeries(sum_kVA, profile.get().shares(), entry.getValue());
            } else {
                unknown_kVA += entry.getValue();
            }
        }
        double highest_kVA = 0;
        for (double value_kVA : sum_kVA) {
            highest_kVA = Math.max(highest_kVA, value_kVA);
        }
        return highest_kVA + coincidence * unknown_kVA;
    }

    private static Optional<LoadProfile> inSeason(List<LoadProfile> profiles, String season) {
        return profiles.stream()
                .filter(profile -> profile.season().equals(season))
                .findFirst()
                .or(() -> profiles.stream()
                        .filter(profile -> profile.season().equals(ALL_YEAR))
                        .findFirst());
    }

    private static void addSeries(double[] sum_kVA, List<Double> shares, double peak_kVA) {
        for (int step = 0; step < STEPS; step++) {
            sum_kVA[step] += peak_kVA * shares.get(step * shares.size() / STEPS);
        }
    }
}

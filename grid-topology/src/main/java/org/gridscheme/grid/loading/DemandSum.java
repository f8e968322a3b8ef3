package org.gridscheme.grid.loading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * Several demands together. Those with a daily profile are added point by point within each season; one without a profile, or
 * without one for the season, adds its own peak times the coincidence factor to every point. Apparent powers are added as
 * magnitudes, which is exact for equal power factors and on the safe side otherwise.
 */
final class DemandSum {

    private final GridSnapshot grid;
    private final double coincidence;
    private final Map<String, Double> peakByProfile_kVA = new LinkedHashMap<>();
    private final Map<String, SeasonCurves> profiles = new LinkedHashMap<>();
    /** Already times the coincidence factor. */
    private double flat_kVA;

    DemandSum(GridSnapshot grid, double coincidence) {
        this.grid = grid;
        this.coincidence = coincidence;
    }

    void add(Load load) {
        add(load.profileId(), load.peak_kVA(), coincidence);
    }

    /** @param ownCoincidence what counts of the peak where there is no profile */
    void add(Optional<String> profileId, double peak_kVA, double ownCoincidence) {
        Optional<String> known = profileId.filter(id -> !grid.listProfiles(id).isEmpty());
        if (known.isPresent()) {
            peakByProfile_kVA.merge(known.get(), peak_kVA, Double::sum);
            profiles.computeIfAbsent(known.get(), id -> SeasonCurves.of(grid.listProfiles(id)));
        } else {
            flat_kVA += peak_kVA * ownCoincidence;
        }
    }

    /** The seasons any profile tells apart; empty when none does. */
    SortedSet<String> seasons() {
        TreeSet<String> seasons = new TreeSet<>();
        profiles.values().forEach(curves -> seasons.addAll(curves.bySeason().keySet()));
        seasons.remove(SeasonCurves.ALL_YEAR);
        return seasons;
    }

    /** What the demands with a profile for a season draw in it. */
    DayCurve profiled_kVA(String season) {
        DayCurve sum = DayCurve.flat(0);
        for (Map.Entry<String, SeasonCurves> profile : profiles.entrySet()) {
            Optional<DayCurve> shares = profile.getValue().find(season);
            if (shares.isPresent()) {
                sum = sum.plus(shares.get().times(peak_kVA(profile.getKey())));
            }
        }
        return sum;
    }

    /** What the others add to every point of a season. */
    double flat_kVA(String season) {
        double sum_kVA = flat_kVA;
        for (Map.Entry<String, SeasonCurves> profile : profiles.entrySet()) {
            if (profile.getValue().find(season).isEmpty()) {
                sum_kVA += peak_kVA(profile.getKey()) * coincidence;
            }
        }
        return sum_kVA;
    }

    /** The common peak of all demands added so far, in the highest season. */
    double peak_kVA() {
        if (profiles.isEmpty()) {
            return flat_kVA;
        }
        SortedSet<String> seasons = seasons();
        if (seasons.isEmpty()) {
            seasons.add(SeasonCurves.ALL_YEAR);
        }
        return seasons.stream()
                .mapToDouble(season -> profiled_kVA(season).max() + flat_kVA(season))
                .max()
                .orElseThrow();
    }

    private double peak_kVA(String profileId) {
        return peakByProfile_kVA.getOrDefault(profileId, 0.0);
    }
}

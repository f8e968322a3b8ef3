package org.gridscheme.grid.loading;

import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** What is left of a load when little is drawn. */
public final class LowestLoad {

    private LowestLoad() {}

    /** The lowest point of its profile in any season; nothing for a load without one, which may be off altogether. */
    public static double of_kVA(GridSnapshot grid, Load load) {
        double share = load.profileId().stream()
                .flatMap(id -> grid.listProfiles(id).stream())
                .map(LoadProfile::shares)
                .flatMap(shares -> shares.stream())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        return load.peak_kVA() * share;
    }
}

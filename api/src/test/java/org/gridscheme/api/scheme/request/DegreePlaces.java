package org.gridscheme.api.scheme.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.jspecify.annotations.Nullable;

/** Knows WGS84 only; enough to read requests without a register of reference systems. */
final class DegreePlaces implements PlaceResolver {

    @Override
    public Resolution resolve(@Nullable String crs, double first, double second) {
        List<PlaceFault> faults = new ArrayList<>();
        if (crs == null || crs.isBlank()) {
            faults.add(new PlaceFault("crs", "crs-required"));
        } else if (!crs.equals("WGS84")) {
            faults.add(new PlaceFault("crs", "crs-unknown"));
        } else if (Math.abs(first) > 180) {
            faults.add(new PlaceFault("coordinates/0", "longitude-range"));
        } else if (Math.abs(second) > 90) {
            faults.add(new PlaceFault("coordinates/1", "latitude-range"));
        }
        return faults.isEmpty()
                ? new Resolution(Optional.of(new LonLat(first, second)), List.of())
                : new Resolution(Optional.empty(), faults);
    }
}

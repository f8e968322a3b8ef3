package org.gridscheme.api.scheme.request;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.jspecify.annotations.Nullable;

/** Turns a place in any coordinate reference system a customer may name into WGS84. Implementations are thread-safe. */
@FunctionalInterface
public interface PlaceResolver {

    /**
     * @param crs name of the system as given, null where none was
     * @param first longitude or easting
     * @param second latitude or northing
     */
    Resolution resolve(@Nullable String crs, double first, double second);

    /**
     * @param place present exactly when there are no faults
     */
    record Resolution(Optional<LonLat> place, List<PlaceFault> faults) {
        public Resolution {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param part what is wrong: {@code crs}, {@code coordinates}, {@code coordinates/0} or {@code coordinates/1}
     * @param code stable code, for example {@code crs-unknown}
     */
    record PlaceFault(String part, String code) {}
}

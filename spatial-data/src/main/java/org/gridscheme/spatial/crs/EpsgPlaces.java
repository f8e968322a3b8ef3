package org.gridscheme.spatial.crs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Places given in a system of the EPSG register. Keeps the systems it has met, up to {@value #KEPT}; thread-safe. */
final class EpsgPlaces {

    private static final int KEPT = 256;

    private final Map<Integer, Optional<EpsgSystem>> systems = new ConcurrentHashMap<>();

    boolean isKnown(int epsg) {
        return system(epsg).isPresent();
    }

    PlaceConversion convert(int epsg, double x, double y) {
        return system(epsg)
                .map(system -> system.convert(x, y))
                .orElseGet(() -> PlaceConversion.failed("crs", "crs-unknown", "EPSG:" + epsg + " is no usable system"));
    }

    private Optional<EpsgSystem> system(int epsg) {
        Optional<EpsgSystem> kept = systems.get(epsg);
        if (kept != null) {
            return kept;
        }
        Optional<EpsgSystem> system = EpsgSystem.find(epsg);
        if (systems.size() < KEPT) {
            systems.put(epsg, system);
        }
        return system;
    }
}

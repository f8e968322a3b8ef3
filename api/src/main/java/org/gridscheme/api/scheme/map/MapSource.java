package org.gridscheme.api.scheme.map;

import java.util.List;
import org.gridscheme.api.grid.Bounds;

/** Streets, water and grid of a version. Implementations are thread-safe. */
public interface MapSource {

    /**
     * What lies in a rectangle, layer by layer and in a fixed order within each; nothing for a version that is no longer
     * stored.
     *
     * @param detail also paths, service ways and the less important stations
     * @param above_kV only parts of the grid of a higher voltage
     */
    List<MapFeature> list(String gridVersion, Bounds area, boolean detail, double above_kV);
}

package org.gridscheme.spatial.postgis;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridDescription;

/**
 * A stored grid version.
 *
 * @param id {@code <name>-<minute of creation, UTC>-<running number>}, for example {@code aachen-20261120T1655-3}
 * @param createdAt by the clock of the database
 * @param crs projected system the planner computes in
 * @param streetNetworkId street network the grid was imported with
 * @param counts number of stored elements by table, in the order of the model
 */
public record GridVersion(
        String id,
        Instant createdAt,
        VersionState state,
        ProjectCrs crs,
        Optional<String> streetNetworkId,
        GridDescription description,
        Map<String, Integer> counts) {

    public GridVersion {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}

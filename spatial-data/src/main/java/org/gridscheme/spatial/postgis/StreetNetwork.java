package org.gridscheme.spatial.postgis;

import java.time.Instant;
import org.gridscheme.grid.geometry.ProjectCrs;

/**
 * A stored street network.
 *
 * @param id {@code <name>-<minute of creation, UTC>-<running number>}
 * @param createdAt by the clock of the database
 * @param crs projected system of the network once loaded
 */
public record StreetNetwork(
        String id,
        String name,
        Instant createdAt,
        ProjectCrs crs,
        String attribution,
        boolean fictional,
        String sourceDigest,
        int junctions,
        int edges) {}

package org.gridscheme.spatial.ingest;

import java.util.Optional;
import java.util.OptionalInt;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.GridDescription;

/**
 * What {@code package.json} says.
 *
 * @param crs reference system of all coordinates, a known one
 * @param defaultAreaClass of nodes that name none
 * @param profilePoints 24 or 96
 */
record PackageHeader(
        GridDescription description, String crs, Optional<AreaClass> defaultAreaClass, OptionalInt profilePoints) {}

package org.gridscheme.spatial.ingest.gis.mapping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.GridDescription;

/**
 * A mapping file that was read without a problem.
 *
 * @param file its name, for problems found later
 * @param crs of layers that neither name one in the mapping nor in their file
 * @param profilePoints 24 or 96
 * @param layers in the order of the package's tables, and within one table of the mapping
 */
public record GisMapping(
        String file,
        GridDescription description,
        Optional<String> crs,
        Optional<AreaClass> defaultAreaClass,
        OptionalInt profilePoints,
        TopologyRules topology,
        List<LayerMapping> layers) {

    public GisMapping {
        layers = List.copyOf(layers);
    }
}

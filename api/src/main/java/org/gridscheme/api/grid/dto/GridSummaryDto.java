package org.gridscheme.api.grid.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grid version that answers now.
 *
 * @param fictional true for generated or displaced grids
 * @param bbox {@code [min lon, min lat, max lon, max lat]} in WGS84
 * @param counts number of elements by kind
 * @param issues number of findings about the data
 */
@Schema(name = "Grid")
public record GridSummaryDto(
        String grid_version,
        String name,
        boolean fictional,
        List<Double> bbox,
        Map<String, Integer> counts,
        String attribution,
        List<Double> voltages_kv,
        int issues) {

    public GridSummaryDto {
        bbox = List.copyOf(bbox);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        voltages_kv = List.copyOf(voltages_kv);
    }
}

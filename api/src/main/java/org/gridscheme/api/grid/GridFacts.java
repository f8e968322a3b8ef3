package org.gridscheme.api.grid;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people are told about a grid version.
 *
 * @param fictional true for generated or displaced grids
 * @param attribution sources and licences of grid and streets
 * @param bounds rectangle around all nodes and substations
 * @param counts number of elements by kind
 * @param issues number of findings about the data
 */
public record GridFacts(
        String version,
        String name,
        boolean fictional,
        String attribution,
        Bounds bounds,
        Map<String, Integer> counts,
        List<Double> voltages_kV,
        int issues) {

    public GridFacts {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        voltages_kV = List.copyOf(voltages_kV);
    }
}

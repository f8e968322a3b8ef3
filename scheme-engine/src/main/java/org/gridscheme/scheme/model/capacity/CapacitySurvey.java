package org.gridscheme.scheme.model.capacity;

import java.util.List;
import org.gridscheme.scheme.model.Provenance;

/**
 * The open capacity of one state of a grid.
 *
 * @param points in the order of kind and element
 * @param hexagons by row and column, those that see a point
 */
public record CapacitySurvey(
        Provenance provenance, CapacityTerms terms, List<PointCapacity> points, List<HexagonCapacity> hexagons) {

    public CapacitySurvey {
        points = List.copyOf(points);
        hexagons = List.copyOf(hexagons);
    }
}

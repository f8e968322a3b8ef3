package org.gridscheme.scheme.capacity;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.gridscheme.scheme.api.CapacitySurveyor;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;

/** A survey, the state of the grid it was made in, and what every point can carry by itself. Immutable. */
public record Surveyed(
        GridContext context,
        HexGrid grid,
        PointIndex index,
        List<PointFinding> findings,
        SortedMap<HexGrid.Cell, HexagonCapacity> hexagons,
        CapacitySurvey survey,
        int pointsSurveyed,
        int hexagonsSurveyed)
        implements CapacitySurveyor.SurveyedGrid {

    public Surveyed {
        findings = List.copyOf(findings);
        hexagons = Collections.unmodifiableSortedMap(hexagons);
    }
}

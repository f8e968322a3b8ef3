package org.gridscheme.api.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.DualCapacity;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.OpenCapacity;

/**
 * What a hexagon says on the map, of the survey's size or larger.
 *
 * @param id empty for a larger one, which the survey does not know
 * @param single the most of any hexagon in it with one source
 * @param dual the most of any hexagon in it with two
 * @param merged hexagons of the survey in it, by their middle
 */
record HexagonFigures(Optional<String> id, Position centre, OpenCapacity single, DualCapacity dual, int merged) {

    /** The hexagons of a survey in a grid of its own edge or a larger one, by row. */
    static List<HexagonFigures> list(CapacitySurvey survey, HexGrid grid) {
        if (grid.edge_m() == survey.terms().hexagonEdge_m()) {
            return survey.hexagons().stream().map(HexagonFigures::of).toList();
        }
        SortedMap<HexGrid.Cell, HexagonFigures> merged = new TreeMap<>();
        for (HexagonCapacity hexagon : survey.hexagons()) {
            HexGrid.Cell cell = grid.cellOf(hexagon.centre());
            HexagonFigures own =
                    new HexagonFigures(Optional.empty(), grid.centre(cell), hexagon.single(), hexagon.dual(), 1);
            merged.merge(cell, own, HexagonFigures::with);
        }
        return new ArrayList<>(merged.values());
    }

    private static HexagonFigures of(HexagonCapacity hexagon) {
        return new HexagonFigures(Optional.of(hexagon.id()), hexagon.centre(), hexagon.single(), hexagon.dual(), 1);
    }

    /** Of equal ones the first stays. */
    private HexagonFigures with(HexagonFigures other) {
        return new HexagonFigures(
                id,
                centre,
                other.single.capacity_kVA() > single.capacity_kVA() ? other.single : single,
                other.dual.capacity_kVA() > dual.capacity_kVA() ? other.dual : dual,
                merged + other.merged);
    }
}

package org.gridscheme.api.grid;

import java.util.Set;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * Everything one answer rests on, all of one grid version. Immutable; an answer takes it once and keeps to it.
 *
 * @param planner plans on this version's grid and streets
 * @param transform between WGS84 and the grid's projected metres
 * @param rules it plans by
 * @param profiles names of the rulebook's profiles
 */
public record LoadedGrid(
        GridFacts facts, SchemePlanner planner, CoordinateTransform transform, RuleBook rules, Set<String> profiles) {

    public LoadedGrid {
        profiles = Set.copyOf(profiles);
    }
}

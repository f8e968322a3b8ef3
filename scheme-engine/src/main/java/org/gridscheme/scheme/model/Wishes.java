package org.gridscheme.scheme.model;

import java.util.List;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Polygon;

/**
 * What an applicant forbids or asks for beyond the rules. They shape the answer, never the facts.
 *
 * @param forbiddenStreets names of streets no cable is laid along, wherever they are; a name of no street forbids nothing
 * @param forbiddenStretches places in projected metres; of the street nearest to each, the stretch between two junctions
 *     is forbidden
 * @param forbiddenAreas polygons in projected metres; no street that touches one is used, and no connection point in one
 * @param excludedSources ids of substations, busbar sections, feeders, nodes, line sections or connection points that
 *     are not used
 * @param requiredSources ids of the same kinds. A scheme uses all of them, or nothing else where it has fewer sources
 * @param withoutOverheadLines whether every line is a cable, also where an overhead line would be cheaper
 */
public record Wishes(
        List<String> forbiddenStreets,
        List<Position> forbiddenStretches,
        List<Polygon> forbiddenAreas,
        List<String> excludedSources,
        List<String> requiredSources,
        boolean withoutOverheadLines) {

    public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of(), List.of(), List.of());

    /** On lines of any kind. */
    public Wishes(
            List<String> forbiddenStreets,
            List<Position> forbiddenStretches,
            List<Polygon> forbiddenAreas,
            List<String> excludedSources,
            List<String> requiredSources) {
        this(forbiddenStreets, forbiddenStretches, forbiddenAreas, excludedSources, requiredSources, false);
    }

    /** The same with lines of cable alone. */
    public Wishes onlyCables() {
        return new Wishes(forbiddenStreets, forbiddenStretches, forbiddenAreas, excludedSources, requiredSources, true);
    }

    public Wishes {
        forbiddenStreets = List.copyOf(forbiddenStreets);
        forbiddenStretches = List.copyOf(forbiddenStretches);
        forbiddenAreas = List.copyOf(forbiddenAreas);
        excludedSources = List.copyOf(excludedSources);
        requiredSources = List.copyOf(requiredSources);
    }

    /** True where routes are not free to take any street. */
    public boolean boundStreets() {
        return !forbiddenStreets.isEmpty() || !forbiddenStretches.isEmpty() || !forbiddenAreas.isEmpty();
    }
}

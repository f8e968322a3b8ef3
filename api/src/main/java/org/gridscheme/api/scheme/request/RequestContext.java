package org.gridscheme.api.scheme.request;

import java.util.Set;
import java.util.function.Function;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.rulebook.AhpRules;

/**
 * What a request is read against: the loaded grid and the limits of this installation.
 *
 * @param area where places may lie
 * @param toMetric converts a place into the projected metres of the grid
 * @param profiles names of the rulebook's profiles
 * @param judgements how comparisons in pairs are judged
 * @param maxCapacity_kVA largest capacity that may be asked for
 */
public record RequestContext(
        PlaceResolver places,
        Bounds area,
        Function<LonLat, Position> toMetric,
        Set<String> profiles,
        AhpRules judgements,
        double maxCapacity_kVA) {

    public RequestContext {
        profiles = Set.copyOf(profiles);
    }
}

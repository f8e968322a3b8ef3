package org.gridscheme.api.scheme;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.ProfilePlanners;
import org.gridscheme.api.scheme.request.PlaceResolver;
import org.gridscheme.api.scheme.request.RequestContext;
import org.gridscheme.api.scheme.request.RequestProfiles;
import org.gridscheme.api.scheme.request.WishTargets;
import org.gridscheme.scheme.rulebook.AhpRules;

/**
 * What requests of this installation are read against.
 *
 * @param limits of this installation
 */
public record RequestContexts(PlaceResolver places, PlanningLimits limits) {

    /** For requests planned on a grid. */
    public RequestContext of(LoadedGrid grid) {
        return new RequestContext(
                places,
                grid.facts().bounds().expandedBy(limits.areaMargin_m()),
                grid.transform()::toMetric,
                profiles(grid.planners()),
                limits.maxCapacity_kVA(),
                new WishTargets(grid.streets()::has, grid.directory()::has));
    }

    private static RequestProfiles profiles(ProfilePlanners planners) {
        Map<String, AhpRules> judgements = new TreeMap<>();
        planners.names()
                .forEach(name -> judgements.put(
                        name, planners.rules(Optional.of(name)).ranking().ahp()));
        return new RequestProfiles(planners.standard(), judgements);
    }
}

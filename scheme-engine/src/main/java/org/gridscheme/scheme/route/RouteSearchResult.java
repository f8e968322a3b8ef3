package org.gridscheme.scheme.route;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.SupplyRoute;

/**
 * What one search found.
 *
 * @param routes in the order of the targets; empty where none was found within the bound
 * @param budgetExhausted true when the search gave up before all targets were decided: a missing route is then unknown,
 *     not impossible
 * @param settled junctions settled, for the speed report
 */
public record RouteSearchResult(List<Optional<SupplyRoute>> routes, boolean budgetExhausted, int settled) {

    public RouteSearchResult {
        routes = List.copyOf(routes);
    }
}

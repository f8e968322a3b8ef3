package org.gridscheme.scheme.route;

import java.util.Optional;

/**
 * What a search for one path found.
 *
 * @param budgetExhausted true when it gave up: then nobody knows the cheapest path
 */
record WaySearchResult(Optional<CorridorPath> path, boolean budgetExhausted) {}

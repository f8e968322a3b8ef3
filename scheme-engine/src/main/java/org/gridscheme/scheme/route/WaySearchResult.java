package org.gridscheme.scheme.route;

import java.util.BitSet;
import java.util.Optional;

/**
 * What a search for one path found.
 *
 * @param budgetExhausted true when it gave up: then nobody knows the cheapest path
 * @param asked street edges of which it wanted to know whether they are in use
 */
record WaySearchResult(Optional<CorridorPath> path, boolean budgetExhausted, BitSet asked) {}

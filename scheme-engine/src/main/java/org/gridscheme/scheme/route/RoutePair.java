package org.gridscheme.scheme.route;

import org.gridscheme.scheme.model.SupplyRoute;

/**
 * Routes of two sources to one customer that are cheapest together, sharing a street only where parting would cost more
 * than the overlap penalty.
 *
 * @param apart false where these are the two routes that keep away from nothing
 */
public record RoutePair(SupplyRoute first, SupplyRoute second, boolean apart) {}

package org.gridscheme.scheme.model;

import java.math.BigDecimal;

/**
 * A really different way for the cable of a source.
 *
 * @param route its course
 * @param cable the cable on it, which may need another section or more circuits
 * @param extraCost what the works of the source cost more on it, before fees; in the currency of the price book
 * @param shared_pct part of its length that it has in common with the source's own route
 */
public record RouteAlternative(SupplyRoute route, CableDesign cable, BigDecimal extraCost, double shared_pct) {}

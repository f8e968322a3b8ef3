package org.gridscheme.scheme.model;

import java.util.Optional;

/**
 * A stretch of route built in one way.
 *
 * @param surface rulebook key of the surface, for example {@code sidewalk}, {@code off-street}
 * @param costFactor factor on the unit price of the method for that surface
 * @param ductId existing duct used; empty unless the method is EXISTING_DUCT
 */
public record RouteSegment(
        LayingMethod method, double length_m, String surface, double costFactor, Optional<String> ductId) {}

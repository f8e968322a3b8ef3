package org.gridscheme.scheme.model;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * The course of one source's cable from the connection point to the customer's place.
 *
 * @param length_m sum of the segments' lengths
 * @param straight_m straight distance between the ends
 * @param geometry in projected metres, off-street legs included
 * @param segments partition of the route in order
 * @param crossings in order
 * @param pieces stretches of street used, from the connection point to the customer; the basis of corridor comparison
 * @param customerLeg_m length of the leg between the last street and the customer
 * @param sharpTurns turns of more than the rulebook's angle, each of which needs a manhole of its own
 */
public record SupplyRoute(
        double length_m,
        double straight_m,
        LineString geometry,
        List<RouteSegment> segments,
        List<RouteCrossing> crossings,
        List<StreetPiece> pieces,
        double customerLeg_m,
        int sharpTurns) {

    public SupplyRoute {
        segments = List.copyOf(segments);
        crossings = List.copyOf(crossings);
        pieces = List.copyOf(pieces);
    }
}

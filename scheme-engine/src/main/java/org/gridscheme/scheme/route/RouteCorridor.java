package org.gridscheme.scheme.route;

import java.util.BitSet;
import java.util.List;
import org.gridscheme.grid.geometry.PolylineGrid;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.street.StreetNetwork;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The streets of a route and those that run beside it all along, such as the other carriageway or a footway drawn for itself: a cable
 * in one of them is no different way. Only what lies along streets is measured, for the legs to the device and to the customer
 * are nearly the same on every way.
 */
public final class RouteCorridor {

    private final SupplyRoute route;
    private final BitSet taken;
    private final BitSet streets;

    private RouteCorridor(SupplyRoute route, BitSet taken, BitSet streets) {
        this.route = route;
        this.taken = taken;
        this.streets = streets;
    }

    /**
     * O(streets in the circle around the route).
     *
     * @param reach_m a street whose whole course is not farther than this from the route lies beside it
     */
    static RouteCorridor of(StreetNetwork network, SupplyRoute route, double reach_m) {
        BitSet taken = RouteOverlap.edges(List.of(route));
        BitSet streets = beside(network, route.geometry().buffer(reach_m));
        streets.or(taken);
        return new RouteCorridor(route, taken, streets);
    }

    private static BitSet beside(StreetNetwork network, Geometry corridor) {
        BitSet beside = new BitSet();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(corridor);
        Envelope around = corridor.getEnvelopeInternal();
        network.edgeGrid()
                .visit(
                        (around.getMinX() + around.getMaxX()) / 2,
                        (around.getMinY() + around.getMaxY()) / 2,
                        around.getDiameter() / 2,
                        new PolylineGrid.Visitor() {
                            @Override
                            public void item(int edge) {
                                LineString course = network.edge(edge).geometry();
                                if (around.contains(course.getEnvelopeInternal()) && prepared.covers(course)) {
                                    beside.set(edge);
                                }
                            }

                            @Override
                            public boolean ringDone(double complete_m) {
                                return true;
                            }
                        });
        return beside;
    }

    /** Street edges by number. */
    public BitSet streets() {
        return (BitSet) streets.clone();
    }

    /** Metres of another route along streets that are not in this corridor. */
    public double own_m(SupplyRoute other) {
        return street_m(other) - shared_m(other);
    }

    /** Part of the shorter of both ways along streets that is common, 0 to 100; 100 where one of them takes no street. */
    public double shared_pct(SupplyRoute other) {
        double shorter_m = Math.min(street_m(route), street_m(other));
        return shorter_m > 0 ? Math.min(100, 100 * shared_m(other) / shorter_m) : 100;
    }

    private double shared_m(SupplyRoute other) {
        double shared_m = RouteOverlap.streets_m(route, other);
        for (StreetPiece piece : other.pieces()) {
            if (streets.get(piece.edge()) && !taken.get(piece.edge())) {
                shared_m += piece.length_m();
            }
        }
        return shared_m;
    }

    private static double street_m(SupplyRoute route) {
        return route.pieces().stream().mapToDouble(StreetPiece::length_m).sum();
    }
}

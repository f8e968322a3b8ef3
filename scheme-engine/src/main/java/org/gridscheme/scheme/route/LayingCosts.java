package org.gridscheme.scheme.route;

import java.util.BitSet;
import java.util.List;
import org.gridscheme.scheme.rulebook.CrossingRules;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * What it costs to lay one cable along each street edge, as arrays by edge and junction for the search. Built once per
 * grid version, street network, rulebook and price book; immutable by convention.
 */
final class LayingCosts {

    private static final double[] NO_CROSSINGS = {};

    private final StreetNetwork streets;
    private final double[] perMetre;
    private final double[][] crossingExtra;
    private final double[] junctionCrossing;
    private final boolean[] sideStreet;
    private final double offStreetPerMetre;
    private final double[] whole;

    /**
     * @param perMetre cost of one metre of the edge in price-book currency; infinite where laying is forbidden
     * @param crossingExtra extra cost of each obstacle of the edge in the edge's order; an empty array where there is none
     *     or an existing duct passes it
     * @param junctionCrossing extra cost of crossing the major road at a junction, 0 elsewhere
     * @param sideStreet edges that meet a major road at its side
     * @param offStreetPerMetre cost of one metre between the street and an end of the route
     */
    LayingCosts(
            StreetNetwork streets,
            double[] perMetre,
            double[][] crossingExtra,
            double[] junctionCrossing,
            boolean[] sideStreet,
            double offStreetPerMetre) {
        this.streets = streets;
        this.perMetre = perMetre;
        this.crossingExtra = crossingExtra;
        this.junctionCrossing = junctionCrossing;
        this.sideStreet = sideStreet;
        this.offStreetPerMetre = offStreetPerMetre;
        whole = new double[perMetre.length];
        for (int e = 0; e < whole.length; e++) {
            whole[e] = forbidden(e) ? Double.POSITIVE_INFINITY : part(e, 0, streets.length_m(e));
        }
    }

    /** O(edges + junctions). */
    static LayingCosts of(StreetNetwork streets, CrossingRules rules, LayingPrices prices) {
        int edges = streets.edgeCount();
        double[] perMetre = new double[edges];
        double[][] crossings = new double[edges][];
        boolean[] side = new boolean[edges];
        for (int e = 0; e < edges; e++) {
            perMetre[e] = prices.metre(e);
            crossings[e] = prices.crossings(e);
            side[e] = prices.meetsAtSide(e);
        }
        double[] majorRoads = new double[streets.junctionCount()];
        for (int n = 0; n < majorRoads.length; n++) {
            if (streets.isMajorJunction(n)) {
                majorRoads[n] = prices.majorRoad(RoadWidths.at(streets, n, rules));
            }
        }
        return new LayingCosts(streets, perMetre, crossings, majorRoads, side, prices.offStreetMetre());
    }

    static double[] noCrossings() {
        return NO_CROSSINGS;
    }

    /** The same streets with every metre costing one and nothing else: for the shortest way where the cheapest is too long. */
    LayingCosts byLength() {
        double[] metres = new double[perMetre.length];
        double[][] none = new double[perMetre.length][];
        for (int e = 0; e < metres.length; e++) {
            metres[e] = forbidden(e) ? Double.POSITIVE_INFINITY : 1;
            none[e] = NO_CROSSINGS;
        }
        return new LayingCosts(
                streets, metres, none, new double[junctionCrossing.length], new boolean[metres.length], 1);
    }

    /** The same costs with more edges forbidden. */
    LayingCosts without(BitSet edges) {
        double[] metres = perMetre.clone();
        edges.stream().forEach(e -> metres[e] = Double.POSITIVE_INFINITY);
        return new LayingCosts(streets, metres, crossingExtra, junctionCrossing, sideStreet, offStreetPerMetre);
    }

    /** Cost of a metre where it is cheapest: no way of a length costs less than so many of these. O(edges). */
    double leastPerMetre() {
        double least = offStreetPerMetre;
        for (double metre : perMetre) {
            least = Math.min(least, metre);
        }
        return least;
    }

    boolean forbidden(int edge) {
        return perMetre[edge] == Double.POSITIVE_INFINITY;
    }

    /**
     * Cost of the mouth of an edge at a junction: half a crossing where a side street meets a major road. From side
     * street to side street that makes a whole crossing; from side street to major road the half that is expected when
     * the cable may run on either side of it.
     */
    double mouth(int edge, int junction) {
        return sideStreet[edge] ? junctionCrossing[junction] / 2 : 0;
    }

    double offStreet(double leg_m) {
        return offStreetPerMetre * leg_m;
    }

    /** Cost of an edge from end to end, obstacles included, mouths not; infinite where laying is forbidden. */
    double whole(int edge) {
        return whole[edge];
    }

    /** Cost of the part of an edge between two offsets, its obstacles included. */
    double part(int edge, double from_m, double to_m) {
        double cost = perMetre[edge] * Math.abs(to_m - from_m);
        double[] extra = crossingExtra[edge];
        if (extra.length == 0) {
            return cost;
        }
        List<EdgeCrossing> crossings = streets.edge(edge).crossings();
        double low = Math.min(from_m, to_m);
        double high = Math.max(from_m, to_m);
        for (int i = 0; i < extra.length; i++) {
            double at = crossings.get(i).offset_m();
            if (at >= low && at <= high) {
                cost += extra[i];
            }
        }
        return cost;
    }
}

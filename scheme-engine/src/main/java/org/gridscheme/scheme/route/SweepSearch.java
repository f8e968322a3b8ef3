package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Cheapest paths from a customer's street accesses to any number of targets, from one {@link HierarchySweep}. The sweep
 * does not grow with the number of targets; each path costs its own length. One instance serves one customer.
 */
final class SweepSearch {

    private static final int SAME_STREET = -1;

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final HierarchySweep sweep;
    private final List<StreetAccess> starts;

    /** @param sweep borrowed until the last path was asked for */
    SweepSearch(StreetNetwork streets, LayingCosts costs, HierarchySweep sweep, List<StreetAccess> starts) {
        this.streets = streets;
        this.costs = costs;
        this.sweep = sweep;
        this.starts = List.copyOf(starts);
        sweep.reset();
        for (int s = 0; s < this.starts.size(); s++) {
            seed(s);
        }
        sweep.run();
    }

    private void seed(int s) {
        StreetAccess start = starts.get(s);
        int edge = start.edge();
        if (costs.forbidden(edge)) {
            return;
        }
        StreetEdge street = streets.edge(edge);
        double leg = costs.offStreet(start.leg_m());
        sweep.start(street.fromNode(), leg + toEnd(edge, street.fromNode(), 0, start.offset_m()), s);
        double end_m = streets.length_m(edge);
        sweep.start(street.toNode(), leg + toEnd(edge, street.toNode(), end_m, start.offset_m()), s);
    }

    /** Cost of the stretch between an end of an edge, mouth included, and an offset on it. */
    private double toEnd(int edge, int junction, double end_m, double offset_m) {
        return costs.part(edge, end_m, offset_m) + costs.mouth(edge, junction);
    }

    /** The cheapest path, empty where no street leads to the target. */
    Optional<CorridorPath> find(StreetAccess target) {
        Ending best = Ending.NONE;
        for (int s = 0; s < starts.size(); s++) {
            best = best.or(alongOneStreet(s, target));
        }
        int edge = target.edge();
        if (!costs.forbidden(edge)) {
            StreetEdge street = streets.edge(edge);
            best = best.or(over(street.fromNode(), 0, target));
            best = best.or(over(street.toNode(), streets.length_m(edge), target));
        }
        return best.cost == Double.POSITIVE_INFINITY ? Optional.empty() : Optional.of(path(best, target));
    }

    /** @param place junction the path arrives at, or its start where it stays on one street */
    private record Ending(double cost, int junction, int start) {
        static final Ending NONE = new Ending(Double.POSITIVE_INFINITY, SAME_STREET, SAME_STREET);

        Ending or(Ending other) {
            return other.cost < cost ? other : this;
        }
    }

    private Ending alongOneStreet(int s, StreetAccess target) {
        StreetAccess start = starts.get(s);
        if (start.edge() != target.edge() || costs.forbidden(start.edge())) {
            return Ending.NONE;
        }
        double cost = costs.offStreet(start.leg_m()) + costs.part(start.edge(), start.offset_m(), target.offset_m());
        return new Ending(cost, SAME_STREET, s);
    }

    private Ending over(int junction, double end_m, StreetAccess target) {
        double cost = sweep.costTo(junction) + toEnd(target.edge(), junction, end_m, target.offset_m());
        return new Ending(cost, junction, SAME_STREET);
    }

    private CorridorPath path(Ending ending, StreetAccess target) {
        if (ending.junction == SAME_STREET) {
            StreetAccess start = starts.get(ending.start);
            var piece = new StreetPiece(start.edge(), start.offset_m(), target.offset_m());
            return new CorridorPath(start, target, List.of(piece), ending.cost);
        }
        List<StreetPiece> pieces = new ArrayList<>();
        pieces.add(lastPiece(ending.junction, target));
        int[] first = {ending.junction};
        int s = sweep.walkBack(ending.junction, (edge, junction) -> {
            pieces.add(wholeEdgeTo(edge, junction));
            StreetEdge street = streets.edge(edge);
            first[0] = street.toNode() == junction ? street.fromNode() : street.toNode();
        });
        StreetAccess start = starts.get(s);
        pieces.add(firstPiece(start, first[0]));
        Collections.reverse(pieces);
        return new CorridorPath(start, target, pieces, ending.cost);
    }

    private StreetPiece lastPiece(int junction, StreetAccess end) {
        boolean forward = streets.edge(end.edge()).fromNode() == junction;
        return new StreetPiece(end.edge(), forward ? 0 : streets.length_m(end.edge()), end.offset_m());
    }

    private StreetPiece wholeEdgeTo(int edge, int junction) {
        boolean forward = streets.edge(edge).toNode() == junction;
        double length_m = streets.length_m(edge);
        return new StreetPiece(edge, forward ? 0 : length_m, forward ? length_m : 0);
    }

    private StreetPiece firstPiece(StreetAccess start, int junction) {
        boolean forward = streets.edge(start.edge()).toNode() == junction;
        return new StreetPiece(start.edge(), start.offset_m(), forward ? streets.length_m(start.edge()) : 0);
    }
}

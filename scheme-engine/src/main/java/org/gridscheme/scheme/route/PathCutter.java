package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetNetwork;

/** Cuts the street edges of a path into the stretches it uses, and adds up what laying a cable there costs. */
final class PathCutter {

    private final StreetNetwork streets;
    private final LayingCosts costs;

    private final double[] whole;

    PathCutter(StreetNetwork streets, LayingCosts costs) {
        this.streets = streets;
        this.costs = costs;
        whole = new double[streets.edgeCount()];
        for (int edge = 0; edge < whole.length; edge++) {
            whole[edge] = costs.mouth(edge, streets.edge(edge).fromNode())
                    + costs.whole(edge)
                    + costs.mouth(edge, streets.edge(edge).toNode());
        }
    }

    /** A path that stays on the street it begins at. */
    CorridorPath alongOneStreet(StreetAccess start, StreetAccess end) {
        double cost = costs.offStreet(start.leg_m()) + costs.part(start.edge(), start.offset_m(), end.offset_m());
        return new CorridorPath(
                start, end, List.of(new StreetPiece(start.edge(), start.offset_m(), end.offset_m())), cost);
    }

    CorridorPath cut(JunctionPath path) {
        List<StreetPiece> pieces = new ArrayList<>(path.steps().size() + 2);
        double cost = costs.offStreet(path.start().leg_m()) + toJunction(path.start(), path.first());
        pieces.add(new StreetPiece(
                path.start().edge(), path.start().offset_m(), offsetTowards(path.start(), path.first())));
        for (Step step : path.steps()) {
            pieces.add(
                    new StreetPiece(step.edge(), offsetOf(step.edge(), step.from()), offsetOf(step.edge(), step.to())));
            cost += whole(step.edge());
        }
        cost += fromJunction(path.last(), path.end());
        pieces.add(new StreetPiece(
                path.end().edge(),
                offsetTowards(path.end(), path.last()),
                path.end().offset_m()));
        return new CorridorPath(path.start(), path.end(), pieces, cost);
    }

    /** Cost of an edge from end to end with its mouths; infinite where laying is forbidden. */
    double whole(int edge) {
        return whole[edge];
    }

    /** Cost between an access and a junction at an end of its street, mouth included, without the leg. */
    double toJunction(StreetAccess access, int junction) {
        int edge = access.edge();
        return costs.part(edge, offsetTowards(access, junction), access.offset_m()) + costs.mouth(edge, junction);
    }

    /** Cost between a junction and an end of the path on a street that ends there; nothing where the junction is the end. */
    double fromJunction(int junction, StreetAccess end) {
        return end.junction() == junction ? 0 : toJunction(end, junction);
    }

    /** Offset of the junction on the access's street; of a street that returns to its junction, of the cheaper way there. */
    private double offsetTowards(StreetAccess access, int junction) {
        int edge = access.edge();
        double far_m = streets.length_m(edge);
        boolean loop = streets.edge(edge).fromNode() == streets.edge(edge).toNode();
        if (loop && costs.part(edge, far_m, access.offset_m()) < costs.part(edge, 0, access.offset_m())) {
            return far_m;
        }
        return offsetOf(edge, junction);
    }

    private double offsetOf(int edge, int junction) {
        return streets.edge(edge).fromNode() == junction ? 0 : streets.length_m(edge);
    }
}

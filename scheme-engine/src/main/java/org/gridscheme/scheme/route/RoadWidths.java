package org.gridscheme.scheme.route;

import org.gridscheme.scheme.rulebook.CrossingRules;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetNetwork;

/** Width of the major road that passes through a junction. */
final class RoadWidths {

    private RoadWidths() {}

    /** Width in metres of the most important road at the junction, by the rulebook's default for its class. */
    static double at(StreetNetwork streets, int junction, CrossingRules rules) {
        return rules.roadWidth(mostImportant(streets, junction)).value();
    }

    private static RoadClass mostImportant(StreetNetwork streets, int junction) {
        RoadClass best = RoadClass.OTHER;
        for (int arc = streets.firstArc(junction); arc < streets.firstArc(junction + 1); arc++) {
            RoadClass road = streets.edge(streets.arcEdge(arc)).roadClass();
            if (road.compareTo(best) < 0) {
                best = road;
            }
        }
        return best;
    }
}

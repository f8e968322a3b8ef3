package org.gridscheme.scheme.route;

import java.util.List;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.rulebook.RouteRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * What an overhead line costs along each street edge. Its price is one for every metre, poles included, so a metre costs one and the
 * shortest way is the cheapest. It is infinite where no poles may stand and over what is not crossed overhead or wider than a span
 * (domain rules, section 9); where that is the crossing of a major road, the line does not come to it by a side street.
 */
final class OverheadCosts {

    private final StreetNetwork streets;
    private final StreetLaying laying;
    private final RouteRules routes;
    private final RuleBook rules;
    private final double longestSpan_m;

    /** @param laying on poles */
    OverheadCosts(StreetNetwork streets, StreetLaying laying, RuleBook rules) {
        this.streets = streets;
        this.laying = laying;
        this.rules = rules;
        routes = rules.routes();
        longestSpan_m = rules.takeoff().poleSpanOpen_m().value();
    }

    LayingCosts build() {
        int edges = streets.edgeCount();
        double[] perMetre = new double[edges];
        double[][] crossings = new double[edges][];
        boolean[] side = new boolean[edges];
        for (int e = 0; e < edges; e++) {
            perMetre[e] = laying.forbidden(e) ? Double.POSITIVE_INFINITY : 1;
            crossings[e] = spans(streets.edge(e).crossings());
            side[e] = !streets.edge(e).roadClass().isMajor();
        }
        return new LayingCosts(streets, perMetre, crossings, majorRoads(), side, 1);
    }

    private double[] spans(List<EdgeCrossing> crossings) {
        double[] spans =
                crossings.stream().mapToDouble(c -> span(c.kind(), c.width_m())).toArray();
        return spans.length == 0 ? LayingCosts.noCrossings() : spans;
    }

    private double[] majorRoads() {
        double[] spans = new double[streets.junctionCount()];
        for (int n = 0; n < spans.length; n++) {
            if (streets.isMajorJunction(n)) {
                spans[n] = span(CrossingKind.ROAD, RoadWidths.at(streets, n, rules.crossings()));
            }
        }
        return spans;
    }

    /** Nothing where it is spanned, since its metres are counted along the street. */
    private double span(CrossingKind kind, double width_m) {
        boolean spanned =
                width_m <= longestSpan_m && !routes.overheadForbiddenCrossings().contains(kind);
        return spanned ? 0 : Double.POSITIVE_INFINITY;
    }
}

package org.gridscheme.scheme.route;

import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.rulebook.RouteRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * What an overhead line costs along each street edge. Its price is one for every metre, poles included, so a metre costs one and the
 * shortest way is the cheapest. It is infinite where no poles may stand and over what is not crossed overhead or wider than a span
 * (domain rules, section 9); where that is the crossing of a major road, the line does not come to it by a side street.
 */
final class OverheadCosts implements LayingPrices {

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
        return LayingCosts.of(streets, rules.crossings(), this);
    }

    @Override
    public double metre(int edge) {
        return laying.forbidden(edge) ? Double.POSITIVE_INFINITY : 1;
    }

    @Override
    public double[] crossings(int edge) {
        double[] spans = streets.edge(edge).crossings().stream()
                .mapToDouble(c -> span(c.kind(), c.width_m()))
                .toArray();
        return spans.length == 0 ? LayingCosts.noCrossings() : spans;
    }

    @Override
    public boolean meetsAtSide(int edge) {
        return !streets.edge(edge).roadClass().isMajor();
    }

    @Override
    public double majorRoad(double width_m) {
        return span(CrossingKind.ROAD, width_m);
    }

    @Override
    public double offStreetMetre() {
        return 1;
    }

    /** Nothing where it is spanned, since its metres are counted along the street. */
    private double span(CrossingKind kind, double width_m) {
        boolean spanned =
                width_m <= longestSpan_m && !routes.overheadForbiddenCrossings().contains(kind);
        return spanned ? 0 : Double.POSITIVE_INFINITY;
    }
}

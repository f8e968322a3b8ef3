package org.gridscheme.scheme.route;

import java.util.List;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Turns methods, rules and prices into cost per edge. A metre costs its civil work with the surface factor, the manholes
 * it needs, and the rulebook's allowance for the cable itself, so that a free duct hole does not justify any detour. An
 * obstacle costs its drilling and the manholes at both ends in place of the open trench; where that is less than the
 * trench, as on a main road, it costs as much as the trench, so that no edge ever saves cost.
 */
final class LayingCostsBuilder implements LayingPrices {

    private final StreetNetwork streets;
    private final StreetLaying laying;
    private final RuleBook rules;
    private final PriceBook prices;

    LayingCostsBuilder(StreetNetwork streets, StreetLaying laying, RuleBook rules, PriceBook prices) {
        this.streets = streets;
        this.laying = laying;
        this.rules = rules;
        this.prices = prices;
    }

    LayingCosts build() {
        return LayingCosts.of(streets, rules.crossings(), this);
    }

    @Override
    public double metre(int edge) {
        return laying.forbidden(edge) ? Double.POSITIVE_INFINITY : allowedMetre(edge);
    }

    @Override
    public boolean meetsAtSide(int edge) {
        return !streets.edge(edge).roadClass().isMajor() && !laying.usesExistingDuct(edge);
    }

    @Override
    public double majorRoad(double width_m) {
        return drilling(CrossingKind.ROAD, width_m);
    }

    @Override
    public double offStreetMetre() {
        return civil(rules.routes().offStreetMethod().value()) + cableAllowance();
    }

    private double allowedMetre(int edge) {
        LayingMethod method = laying.method(edge);
        if (method == LayingMethod.EXISTING_DUCT) {
            double newDuct = civil(LayingMethod.DUCT_BANK);
            return newDuct * rules.routes().existingDuctFactor().value() + cableAllowance();
        }
        double factor =
                rules.routes().surfaceFactor(streets.edge(edge).surface()).value();
        return civil(method) * factor + manholesPerMetre(method) + cableAllowance();
    }

    private double manholesPerMetre(LayingMethod method) {
        return method == LayingMethod.DUCT_BANK
                ? price(PriceCodes.MANHOLE_STRAIGHT)
                        / rules.takeoff().manholeSpacing_m().value()
                : 0;
    }

    private double cableAllowance() {
        return rules.search().cableAllowance_per_m().value();
    }

    private double civil(LayingMethod method) {
        return price(PriceCodes.civil(method));
    }

    private double price(String code) {
        return prices.get(code).mid().doubleValue();
    }

    @Override
    public double[] crossings(int edge) {
        List<EdgeCrossing> crossings = streets.edge(edge).crossings();
        if (crossings.isEmpty() || laying.usesExistingDuct(edge)) {
            return LayingCosts.noCrossings();
        }
        double trench = allowedMetre(edge) - cableAllowance();
        double[] extras = new double[crossings.size()];
        for (int i = 0; i < extras.length; i++) {
            CrossingKind kind = crossings.get(i).kind();
            double width_m = crossings.get(i).width_m();
            extras[i] = Math.max(0, drilling(kind, width_m) - trench * drillingLength_m(kind, width_m));
        }
        return extras;
    }

    private double drillingLength_m(CrossingKind kind, double width_m) {
        return width_m + 2 * rules.crossings().of(kind).margin_m().value();
    }

    private double drilling(CrossingKind kind, double width_m) {
        double length_m = drillingLength_m(kind, width_m);
        double manholes = rules.takeoff().manholesPerDrilling().value() * price(PriceCodes.MANHOLE_STRAIGHT);
        return length_m * civil(rules.crossings().method(kind, width_m).value()) + manholes;
    }
}

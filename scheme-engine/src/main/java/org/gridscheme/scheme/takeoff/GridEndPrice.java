package org.gridscheme.scheme.takeoff;

import java.util.Arrays;
import java.util.List;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.rulebook.ConnectionSite;

/** What a source costs before anything is known of its route: the equipment at the grid end, and a metre of the usual laying. */
public final class GridEndPrice {

    private final PriceBook prices;

    public GridEndPrice(PriceBook prices) {
        this.prices = prices;
    }

    /** Price of one piece of what a medium-voltage connection of a kind needs, in the currency of the price book. */
    public double of(ConnectionSite site) {
        return switch (site) {
            case SUBSTATION_BAY -> mid(PriceCodes.SUBSTATION_BAY);
            case SWITCHING_STATION_BAY -> mid(PriceCodes.SWITCHING_STATION_BAY);
            case RING_MAIN_WAY -> mid(PriceCodes.RMU_BAY_FITOUT);
            case BRANCH_BOX_WAY -> mid(PriceCodes.BRANCH_BOX_SWITCHED);
            case LINE_TAP -> mid(PriceCodes.POLE_BREAKER);
            case NEW_RING_MAIN_UNIT, LOOP_IN -> mid(PriceCodes.RMU_NEW);
            case LV_BOARD -> 0;
        };
    }

    /** The least that any of them costs. */
    public double least() {
        return Arrays.stream(ConnectionSite.values())
                .filter(site -> site != ConnectionSite.LV_BOARD)
                .mapToDouble(this::of)
                .min()
                .orElseThrow();
    }

    /** Civil work for a metre laid by a method. */
    public double metre(LayingMethod method) {
        return mid(method == LayingMethod.DUCT_BANK ? PriceCodes.CIVIL_DUCT_BANK_2X2 : PriceCodes.civil(method));
    }

    /** A metre of the cheapest of some cables where nothing has to be dug, infinite where there is none. */
    public double leastCableMetre(List<CableType> cables) {
        return cables.stream()
                .mapToDouble(type -> mid(PriceCodes.cable(type.code())))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** A metre of the cheapest overhead line of some conductors, infinite where there is none. */
    public double leastOverheadMetre(List<OverheadConductorType> conductors) {
        return conductors.stream()
                .mapToDouble(type -> mid(PriceCodes.overheadLine(type.code())))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double mid(String code) {
        return prices.get(code).mid().doubleValue();
    }
}

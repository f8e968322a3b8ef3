package org.gridscheme.scheme.takeoff;

import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.rulebook.ConnectionSite;

/** The least that the equipment at the grid end of a source costs, before anything else is known of it. */
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

    private double mid(String code) {
        return prices.get(code).mid().doubleValue();
    }
}

package org.gridscheme.scheme.takeoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.rulebook.CustomerPlantRules;

/** Bill of quantities of the customer's own installation 受电工程. */
public final class CustomerTakeoff {

    private static final int NO_SOURCE = -1;

    private final CustomerPlantRules rules;
    private final PriceBook prices;

    public CustomerTakeoff(CustomerPlantRules rules, PriceBook prices) {
        this.rules = rules;
        this.prices = prices;
    }

    /**
     * @param transformers number of units by catalogue code; empty for a low-voltage customer, who needs no plant
     * @param sources number of incoming sources
     */
    public List<EngineeringQuantity> takeOff(Map<String, Integer> transformers, int sources) {
        Boq boq = new Boq(prices, Owner.CUSTOMER, NO_SOURCE);
        int units = 0;
        for (Map.Entry<String, Integer> entry : new LinkedHashMap<>(transformers).entrySet()) {
            boq.add(PriceCodes.customerTransformer(entry.getKey()), entry.getValue(), "as applied for or planned");
            units += entry.getValue();
        }
        if (units > 0) {
            addPanels(boq, units, sources);
        }
        return boq.lines();
    }

    private void addPanels(Boq boq, int units, int sources) {
        boq.add(
                PriceCodes.CUSTOMER_INCOMING_PANEL,
                sources * rules.incomingPanelsPerSource().value(),
                "per source");
        boq.add(
                PriceCodes.CUSTOMER_METERING_PANEL,
                sources * rules.meteringPanelsPerSource().value(),
                "per source");
        boq.add(
                PriceCodes.CUSTOMER_PT_PANEL,
                sources * rules.ptPanelsPerSource().value(),
                "per source");
        boq.add(
                PriceCodes.CUSTOMER_FEEDER_PANEL,
                units * rules.feederPanelsPerTransformer().value(),
                "per transformer");
        boq.add(
                PriceCodes.CUSTOMER_LV_BOARD,
                units * rules.lvBoardsPerTransformer().value(),
                "per transformer");
    }
}

package org.gridscheme.grid.diagram;

import java.util.List;

/**
 * The customer's station. It has a busbar section for each source; the units are dealt out to them in turn.
 *
 * @param nominalVoltage_kV of the supply
 * @param meteredAtSupply the meter stands before the transformers
 * @param tiesClosed normal position of the ties between its busbar sections
 * @param mainTransformers units that stand before the others, for supplies from 35 kV on; may be empty
 * @param transformers units that feed the low voltage; empty for a low-voltage customer
 */
public record CustomerStation(
        String name,
        double nominalVoltage_kV,
        boolean meteredAtSupply,
        boolean tiesClosed,
        List<Units> mainTransformers,
        List<Units> transformers) {

    public CustomerStation {
        mainTransformers = List.copyOf(mainTransformers);
        transformers = List.copyOf(transformers);
    }

    /**
     * Equal transformers.
     *
     * @param rated_kVA of each
     */
    public record Units(String type, double rated_kVA, int count) {}
}

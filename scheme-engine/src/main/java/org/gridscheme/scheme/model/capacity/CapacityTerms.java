package org.gridscheme.scheme.model.capacity;

import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.SupplyMode;

/**
 * What a survey asked.
 *
 * @param step_kVA capacities tried are multiples of it
 * @param reach_m straight distance up to which a point counts for a place or for a partner
 * @param hexagonEdge_m edge length of the hexagons
 * @param industry of the customer that is asked for; its demand factor turns capacity into load
 * @param dualMode operating mode of two sources
 * @param independence level two sources must reach
 */
public record CapacityTerms(
        double step_kVA,
        double reach_m,
        double hexagonEdge_m,
        Industry industry,
        Importance importance,
        SupplyMode dualMode,
        int independence) {}

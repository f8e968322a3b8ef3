package org.gridscheme.grid.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A generator that feeds into a node (CIM GeneratingUnit). It never reduces a measured or summed load: its feed-in is kept
 * apart, as what may flow back.
 *
 * @param rated_kVA rated apparent power
 * @param p_kW largest active power it feeds in, positive
 * @param q_kVAr reactive power it feeds in at that; negative draws reactive power from the grid
 * @param commissioned first day of operation; empty where it runs already
 */
public record GeneratingUnit(
        String id,
        String name,
        String nodeId,
        GenerationKind kind,
        double rated_kVA,
        double p_kW,
        double q_kVAr,
        Optional<LocalDate> commissioned)
        implements GridElement {}

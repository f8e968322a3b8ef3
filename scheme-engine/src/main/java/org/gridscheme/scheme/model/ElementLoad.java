package org.gridscheme.scheme.model;

import org.gridscheme.grid.geometry.Position;

/**
 * What a feeder or main transformer carries before anybody new comes, held against its normal limit.
 *
 * @param element id of the element
 * @param kind FEEDER or MAIN_TRANSFORMER
 * @param substation name of the one it belongs to
 * @param position of the feeder's bay or the transformer's substation
 * @param nominalVoltage_kV of the feeder or of the busbar section the transformer feeds
 * @param measured_pct part that is measured or summed from loads, of what may flow at the head or of the rated power
 * @param committed_pct part replied to or reserved for others, neither lapsed nor connected yet
 * @param free_kVA load that may still be added up to the limit; 0 where nothing may
 */
public record ElementLoad(
        String element,
        String name,
        LoadedElement kind,
        String substation,
        Position position,
        double nominalVoltage_kV,
        double measured_pct,
        double committed_pct,
        double limit_pct,
        double free_kVA) {

    /** Both parts. */
    public double load_pct() {
        return measured_pct + committed_pct;
    }
}

package org.gridscheme.scheme.context;

import java.util.Optional;
import org.gridscheme.grid.model.LineKind;

/**
 * A chosen conductor.
 *
 * @param type catalogue code
 * @param circuits parallel cables, 1 or more; an overhead line has one
 * @param holes duct holes one circuit needs, 0 for an overhead line
 * @param ampacity_A permitted current of one circuit as laid, neighbours and temperature included
 * @param loading_pct design current of one circuit over {@code ampacity_A}
 * @param r20_ohmPerKm of one circuit
 * @param rOperating_ohmPerKm of one circuit
 * @param x_ohmPerKm of one circuit
 * @param downLead cable from the last pole of an overhead line into the customer's station, empty for a cable
 */
public record CableChoice(
        LineKind kind,
        String type,
        double section_mm2,
        int circuits,
        int holes,
        double ampacity_A,
        double loading_pct,
        double r20_ohmPerKm,
        double rOperating_ohmPerKm,
        double x_ohmPerKm,
        Optional<CableChoice> downLead) {

    /** The same overhead line with the cable from its last pole into the customer's station. */
    public CableChoice with(CableChoice lead) {
        return new CableChoice(
                kind,
                type,
                section_mm2,
                circuits,
                holes,
                ampacity_A,
                loading_pct,
                r20_ohmPerKm,
                rOperating_ohmPerKm,
                x_ohmPerKm,
                Optional.of(lead));
    }
}

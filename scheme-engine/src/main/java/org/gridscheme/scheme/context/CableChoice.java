package org.gridscheme.scheme.context;

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
        double x_ohmPerKm) {}

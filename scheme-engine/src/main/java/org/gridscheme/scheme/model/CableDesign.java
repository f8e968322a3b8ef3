package org.gridscheme.scheme.model;

import org.gridscheme.grid.model.LineKind;

/**
 * The cable or overhead line of one source.
 *
 * @param type catalogue code
 * @param circuits parallel cables, 1 or more
 * @param length_m ordered length of all circuits, whole metres
 * @param ampacity_A permitted current of one circuit as laid
 * @param loading_pct design current over permitted current
 */
public record CableDesign(
        LineKind kind,
        String type,
        int circuits,
        double length_m,
        int joints,
        int terminations,
        double ampacity_A,
        double loading_pct) {}

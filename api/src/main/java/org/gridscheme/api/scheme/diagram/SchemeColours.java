package org.gridscheme.api.scheme.diagram;

import java.util.List;

/** Colours of schemes by rank, told apart also by colour-blind people (Okabe and Ito, Color Universal Design). */
final class SchemeColours {

    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9");

    private SchemeColours() {}

    /** @param rank from 1; the colours begin anew after the sixth */
    static String of(int rank) {
        return COLOURS.get(Math.floorMod(rank - 1, COLOURS.size()));
    }
}

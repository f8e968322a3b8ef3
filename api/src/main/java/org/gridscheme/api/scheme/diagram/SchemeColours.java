package org.gridscheme.api.scheme.diagram;

import java.util.List;

/** Colours of schemes by rank on white paper: those of the page in its light theme ({@code tokens.css}). */
final class SchemeColours {

    private static final List<String> COLOURS =
            List.of("#1440c8", "#a01300", "#08826f", "#5a0a70", "#8a6d00", "#974df0");

    private SchemeColours() {}

    /** @param rank from 1; the colours begin anew after the sixth */
    static String of(int rank) {
        return COLOURS.get(Math.floorMod(rank - 1, COLOURS.size()));
    }
}

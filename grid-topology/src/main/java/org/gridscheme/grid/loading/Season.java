package org.gridscheme.grid.loading;

import java.util.Arrays;

/** Seasons that mean the same to everybody (domain rules, section 5); profiles may have others. */
public enum Season {
    SUMMER,
    WINTER,
    TRANSITION,
    /** The whole year, but for seasons that are named beside it. */
    YEAR;

    static boolean isNamed(String name) {
        return Arrays.stream(values()).anyMatch(season -> season.name().equals(name));
    }
}

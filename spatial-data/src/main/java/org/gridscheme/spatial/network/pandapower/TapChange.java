package org.gridscheme.spatial.network.pandapower;

import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;

/**
 * What the present taps do to a transformer.
 *
 * @param highFactor voltage of the high-voltage winding over its rated one
 * @param lowFactor the same of the low-voltage winding
 * @param shift_deg further angle by which the high-voltage side leads
 */
record TapChange(double highFactor, double lowFactor, double shift_deg) {

    static final TapChange NONE = new TapChange(1, 1, 0);

    private static final double PERCENT = 100;

    /** How a tap acts. */
    private enum Kind {
        /** Adds a voltage, which may stand at an angle to the winding's own. */
        ADDED_VOLTAGE,
        /** Turns the angle alone. */
        ANGLE_ONLY,
        NONE
    }

    /** Both tap changers of a two-winding transformer. */
    static TapChange of(PandapowerRow trafo) {
        warnOfTable(trafo);
        return of(trafo, "").and(of(trafo, "2"));
    }

    /**
     * The tap changer of a three-winding transformer on the leg of its winding. One at the star point adds its voltage at
     * the other end of the leg, so it works the other way round.
     *
     * @param atHigh true for the high-voltage winding, the first end of its leg
     */
    static TapChange ofWinding(PandapowerRow trafo, boolean atHigh) {
        warnOfTable(trafo);
        TapChange change = of(trafo, "", atHigh);
        if (!trafo.flagOr("tap_at_star_point", false)) {
            return change;
        }
        return new TapChange(1 / change.lowFactor, 1 / change.highFactor, change.shift_deg);
    }

    private static TapChange step(boolean atHigh, double steps_pct, double step_deg) {
        double along = 1 + steps_pct / PERCENT * Math.cos(Math.toRadians(step_deg));
        double across = steps_pct / PERCENT * Math.sin(Math.toRadians(step_deg));
        double factor = Math.hypot(along, across);
        double turned_deg = Math.toDegrees(Math.atan(across / along));
        return atHigh ? new TapChange(factor, 1, turned_deg) : new TapChange(1, factor, -turned_deg);
    }

    /** Ratios by a table of their own are not read; the transformer then has what its steps say. */
    private static void warnOfTable(PandapowerRow trafo) {
        if (trafo.flagOr("tap_dependency_table", false)) {
            trafo.report(Severity.WARNING, ImportIssueCodes.NOT_MODELLED, Map.of("problem", "tap_dependency_table"));
        }
    }

    private static TapChange of(PandapowerRow trafo, String which) {
        Optional<String> side = trafo.findText("tap" + which + "_side");
        return side.isEmpty() ? NONE : of(trafo, which, side.get().equals("hv"));
    }

    private static TapChange of(PandapowerRow trafo, String which, boolean atHigh) {
        double steps = trafo.numberOr("tap" + which + "_pos", Double.NaN)
                - trafo.numberOr("tap" + which + "_neutral", Double.NaN);
        if (Double.isNaN(steps)) {
            return NONE;
        }
        double step_pct = trafo.numberOr("tap" + which + "_step_percent", 0);
        double step_deg = trafo.numberOr("tap" + which + "_step_degree", 0);
        return switch (kind(trafo, which)) {
            case ADDED_VOLTAGE -> step(atHigh, steps * step_pct, step_deg);
            case ANGLE_ONLY -> angleOnly(atHigh, steps, step_pct, step_deg);
            case NONE -> NONE;
        };
    }

    /** By angle per step or, where that is 0, by the chord that a step in percent is. */
    private static TapChange angleOnly(boolean atHigh, double steps, double step_pct, double step_deg) {
        double turned_deg =
                step_deg != 0 ? steps * step_deg : Math.toDegrees(2 * Math.asin(steps * step_pct / PERCENT / 2));
        return new TapChange(1, 1, atHigh ? turned_deg : -turned_deg);
    }

    /** Format 3 names the kind, and a tap changer of no kind does nothing; format 2 has a flag for phase shifters. */
    private static Kind kind(PandapowerRow trafo, String which) {
        if (!trafo.hasColumn("tap" + which + "_changer_type")) {
            return trafo.flagOr("tap" + which + "_phase_shifter", false) ? Kind.ANGLE_ONLY : Kind.ADDED_VOLTAGE;
        }
        return switch (trafo.findText("tap" + which + "_changer_type").orElse("")) {
            case "Ratio", "Symmetrical" -> Kind.ADDED_VOLTAGE;
            case "Ideal" -> Kind.ANGLE_ONLY;
            default -> Kind.NONE;
        };
    }

    private TapChange and(TapChange other) {
        return new TapChange(highFactor * other.highFactor, lowFactor * other.lowFactor, shift_deg + other.shift_deg);
    }
}

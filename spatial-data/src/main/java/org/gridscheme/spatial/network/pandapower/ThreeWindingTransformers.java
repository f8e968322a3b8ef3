package org.gridscheme.spatial.network.pandapower;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;

/**
 * Transformers with three windings: three of two windings round a star bus at the voltage of the high-voltage winding. The
 * short-circuit voltages are given for pairs of windings, each on the smaller rated power of its pair, and are taken apart
 * into the legs of the star.
 */
final class ThreeWindingTransformers {

    private static final double KILO = 1000;
    private static final double PERCENT = 100;
    private static final double HALF = 0.5;

    private final PandapowerRows rows;
    private final PandapowerBuses buses;
    private final PandapowerSwitches switches;
    private final NetworkDraft draft;

    /** The windings. */
    private enum Side {
        HV,
        MV,
        LV;

        String lower() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ThreeWindingTransformers(
            PandapowerRows rows, PandapowerBuses buses, PandapowerSwitches switches, NetworkDraft draft) {
        this.rows = rows;
        this.buses = buses;
        this.switches = switches;
        this.draft = draft;
    }

    void add() {
        rows.forEachAt(buses, "trafo3w", NetworkKinds.TRANSFORMER, Set.of("hv_bus", "mv_bus", "lv_bus"), this::add);
    }

    private void add(PandapowerRow row) {
        double[] rated_MVA = values(row, "sn_%s_mva");
        double[] rated_kV = values(row, "vn_%s_kv");
        double[] pairs_pct = values(row, "vk_%s_percent");
        double[] pairsReal_pct = values(row, "vkr_%s_percent");
        Nameplate[] legs = legs(row, rated_MVA, pairs_pct, pairsReal_pct);
        TapChange[] taps = taps(row);
        boolean sound = Arrays.stream(legs).allMatch(Nameplate::isSound);
        if (row.isUsable() && !sound) {
            row.refuse(
                    ImportIssueCodes.BAD_VALUE, Map.of("column", "vk_hv_percent", "value", Arrays.toString(pairs_pct)));
        }
        if (!row.isUsable()) {
            return;
        }
        String star = row.id() + " star";
        draft.add(new Bus(star, row.name(), buses.nominal_kV(row.reference("hv_bus")), Optional.empty()));
        for (Side side : Side.values()) {
            draft.add(leg(row, side, star, legs[side.ordinal()], taps[side.ordinal()], rated_kV));
        }
        addLossesAtStar(row, star, rated_MVA[0], rated_kV[0]);
    }

    private Transformer leg(
            PandapowerRow row, Side side, String star, Nameplate plate, TapChange tap, double[] rated_kV) {
        Terminal winding = switches.terminal("t3", row, row.reference(side.lower() + "_bus"));
        Terminal inside = Terminal.closed(star);
        double low_kV = rated_kV[side.ordinal()];
        double shift_deg = side == Side.HV ? 0 : row.numberOr("shift_" + side.lower() + "_degree", 0);
        boolean positive = plate.shortCircuit_pct() > 0;
        return new Transformer(
                row.id() + " " + side.lower(),
                row.name(),
                side == Side.HV ? winding : inside,
                side == Side.HV ? inside : winding,
                OptionalDouble.of(plate.rated_MVA() * KILO),
                rated_kV[0],
                low_kV,
                plate.piModel(low_kV * tap.lowFactor()),
                tap.highFactor() / tap.lowFactor(),
                shift_deg + tap.shift_deg(),
                positive ? OptionalDouble.of(plate.shortCircuit_pct()) : OptionalDouble.empty(),
                positive ? OptionalDouble.of(plate.resistance_pct()) : OptionalDouble.empty(),
                Optional.empty());
    }

    private static double[] values(PandapowerRow row, String column) {
        double[] values = new double[Side.values().length];
        for (Side side : Side.values()) {
            String name = column.replace("%s", side.lower());
            values[side.ordinal()] = column.startsWith("vk") ? row.number(name) : row.positive(name);
        }
        return values;
    }

    private static Nameplate[] legs(PandapowerRow row, double[] rated_MVA, double[] pairs_pct, double[] pairsReal_pct) {
        double[] z = onHighVoltageRating(pairs_pct, rated_MVA);
        double[] r = onHighVoltageRating(pairsReal_pct, rated_MVA);
        double[] x = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            x[i] = Math.sqrt(Math.max(0, z[i] * z[i] - r[i] * r[i]));
        }
        double[] legReal = starLegs(r, rated_MVA);
        double[] legImaginary = starLegs(x, rated_MVA);
        String lossSide = row.findText("loss_side").orElse(Side.HV.lower());
        Nameplate[] legs = new Nameplate[z.length];
        for (Side side : Side.values()) {
            int i = side.ordinal();
            boolean losses = lossSide.equals(side.lower());
            legs[i] = new Nameplate(
                    rated_MVA[i],
                    Math.copySign(Math.hypot(legReal[i], legImaginary[i]), legImaginary[i]),
                    legReal[i],
                    losses ? row.numberOr("pfe_kw", 0) : 0,
                    losses ? row.numberOr("i0_percent", 0) : 0,
                    1,
                    HALF,
                    HALF);
        }
        return legs;
    }

    /** Pairs hv-mv, mv-lv, hv-lv, from the smaller rating of the pair to that of the high-voltage winding. */
    private static double[] onHighVoltageRating(double[] pairs, double[] rated) {
        return new double[] {
            pairs[0] * rated[0] / Math.min(rated[0], rated[1]),
            pairs[1] * rated[0] / Math.min(rated[1], rated[2]),
            pairs[2] * rated[0] / Math.min(rated[0], rated[2]),
        };
    }

    /** Legs of the star, each on its own rating. */
    private static double[] starLegs(double[] pairs, double[] rated) {
        return new double[] {
            HALF * (pairs[0] + pairs[2] - pairs[1]),
            HALF * (pairs[1] + pairs[0] - pairs[2]) * rated[1] / rated[0],
            HALF * (pairs[2] + pairs[1] - pairs[0]) * rated[2] / rated[0],
        };
    }

    /** The one tap changer acts on the leg of its winding, at the winding or, from the other side, at the star point. */
    private static TapChange[] taps(PandapowerRow row) {
        TapChange[] taps = {TapChange.NONE, TapChange.NONE, TapChange.NONE};
        for (Side side : Side.values()) {
            if (row.findText("tap_side").orElse("").equals(side.lower())) {
                taps[side.ordinal()] = TapChange.ofWinding(row, side == Side.HV);
            }
        }
        return taps;
    }

    /** Losses neither of a winding but of the star itself. */
    private void addLossesAtStar(PandapowerRow row, String star, double rated_MVA, double rated_kV) {
        if (!row.findText("loss_side").orElse("").equals("star")) {
            return;
        }
        double iron_MW = row.numberOr("pfe_kw", 0) / KILO;
        double noLoad_MVA = row.numberOr("i0_percent", 0) / PERCENT * rated_MVA;
        double magnetising_Mvar = Math.sqrt(Math.max(0, noLoad_MVA * noLoad_MVA - iron_MW * iron_MW));
        double square = rated_kV * rated_kV;
        draft.add(new Shunt(row.id() + " losses", row.name(), star, iron_MW / square, -magnetising_Mvar / square));
    }
}

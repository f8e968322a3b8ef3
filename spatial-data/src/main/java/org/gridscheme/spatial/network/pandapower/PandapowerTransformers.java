package org.gridscheme.spatial.network.pandapower;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.ZeroSequence;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;

/** Transformers with two windings, by their T equivalent circuit. */
final class PandapowerTransformers {

    private static final double KILO = 1000;
    private static final double PERCENT = 100;
    private static final double HALF = 0.5;

    /** Delta on the high-voltage side, earthed star on the other: the only group whose zero sequence ends inside it. */
    private static final Pattern DELTA_TO_EARTHED_STAR = Pattern.compile("Dyn[0-9]*", Pattern.CASE_INSENSITIVE);

    private final PandapowerRows rows;
    private final PandapowerBuses buses;
    private final PandapowerSwitches switches;
    private final NetworkDraft draft;

    PandapowerTransformers(
            PandapowerRows rows, PandapowerBuses buses, PandapowerSwitches switches, NetworkDraft draft) {
        this.rows = rows;
        this.buses = buses;
        this.switches = switches;
        this.draft = draft;
    }

    void add() {
        rows.forEachAt(buses, "trafo", NetworkKinds.TRANSFORMER, Set.of("hv_bus", "lv_bus"), this::add);
    }

    private void add(PandapowerRow row) {
        Nameplate plate = new Nameplate(
                row.positive("sn_mva"),
                row.number("vk_percent"),
                row.number("vkr_percent"),
                row.numberOr("pfe_kw", 0),
                row.numberOr("i0_percent", 0),
                row.numberOr("parallel", 1),
                row.numberOr("leakage_resistance_ratio_hv", HALF),
                row.numberOr("leakage_reactance_ratio_hv", HALF));
        double high_kV = row.positive("vn_hv_kv");
        double low_kV = row.positive("vn_lv_kv");
        TapChange tap = TapChange.of(row);
        double derating = row.numberOr("df", 1);
        if (row.isUsable() && !(plate.isSound() && derating > 0)) {
            row.refuse(
                    ImportIssueCodes.BAD_VALUE,
                    Map.of("column", "vk_percent", "value", Double.toString(plate.shortCircuit_pct())));
        }
        if (row.isUsable()) {
            Terminal high = switches.terminal("t", row, row.reference("hv_bus"));
            Terminal low = switches.terminal("t", row, row.reference("lv_bus"));
            draft.add(transformer(row, plate, derating, high_kV, low_kV, tap, high, low));
        }
    }

    /** Derating lowers the rated power, and with it the short-circuit voltage on that power. */
    private static Transformer transformer(
            PandapowerRow row,
            Nameplate plate,
            double derating,
            double high_kV,
            double low_kV,
            TapChange tap,
            Terminal high,
            Terminal low) {
        return new Transformer(
                row.id(),
                row.name(),
                high,
                low,
                OptionalDouble.of(plate.rated_MVA() * KILO * plate.parallel() * derating),
                high_kV,
                low_kV,
                plate.piModel(low_kV * tap.lowFactor()),
                tap.highFactor() / tap.lowFactor(),
                row.numberOr("shift_degree", 0) + tap.shift_deg(),
                OptionalDouble.of(plate.shortCircuit_pct() * derating),
                OptionalDouble.of(plate.resistance_pct() * derating),
                zeroSequence(row, plate, low_kV));
    }

    private static Optional<ZeroSequence> zeroSequence(PandapowerRow row, Nameplate plate, double low_kV) {
        OptionalDouble z0_pct = row.findNumber("vk0_percent");
        OptionalDouble r0_pct = row.findNumber("vkr0_percent");
        boolean earthed = DELTA_TO_EARTHED_STAR
                .matcher(row.findText("vector_group").orElse(""))
                .matches();
        if (!earthed || z0_pct.isEmpty() || r0_pct.isEmpty() || z0_pct.getAsDouble() < r0_pct.getAsDouble()) {
            return Optional.empty();
        }
        double base_ohm = low_kV * low_kV / plate.rated_MVA() / plate.parallel() / PERCENT;
        double z0 = z0_pct.getAsDouble() * base_ohm;
        double r0 = r0_pct.getAsDouble() * base_ohm;
        return Optional.of(new ZeroSequence(r0, Math.sqrt(z0 * z0 - r0 * r0)));
    }
}

package org.gridscheme.spatial.network.pandapower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.ZeroSequence;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;

/** Lines, and impedances between two buses of one voltage. */
final class PandapowerLines {

    private static final double KILO = 1000;
    private static final double NANO = 1e-9;
    private static final double MICRO = 1e-6;

    private final PandapowerRows rows;
    private final PandapowerBuses buses;
    private final NetworkDraft draft;

    PandapowerLines(PandapowerRows rows, PandapowerBuses buses, NetworkDraft draft) {
        this.rows = rows;
        this.buses = buses;
        this.draft = draft;
    }

    void addLines(PandapowerSwitches switches, PandapowerPlaces places, double frequency_Hz) {
        rows.forEachAt(buses, "line", NetworkKinds.LINE, Set.of("from_bus", "to_bus"), row -> {
            Line line = line(row, switches, places, frequency_Hz);
            if (row.isUsable()) {
                draft.add(line);
            }
        });
    }

    private static Line line(
            PandapowerRow row, PandapowerSwitches switches, PandapowerPlaces places, double frequency_Hz) {
        double length_km = row.positive("length_km");
        double parallel = row.numberOr("parallel", 1);
        if (!(parallel > 0)) {
            row.refuse(ImportIssueCodes.BAD_VALUE, Map.of("column", "parallel", "value", Double.toString(parallel)));
        }
        double series_km = length_km / parallel;
        double shunt_km = length_km * parallel;
        double b_S = 2 * Math.PI * frequency_Hz * row.numberOr("c_nf_per_km", 0) * NANO * shunt_km;
        double g_S = row.numberOr("g_us_per_km", 0) * MICRO * shunt_km;
        OptionalDouble r0 = row.findNumber("r0_ohm_per_km");
        OptionalDouble x0 = row.findNumber("x0_ohm_per_km");
        OptionalDouble current_kA = row.findNumber("max_i_ka");
        double derating = row.numberOr("df", 1);
        return new Line(
                row.id(),
                row.name(),
                switches.terminal("l", row, row.reference("from_bus")),
                switches.terminal("l", row, row.reference("to_bus")),
                PiModel.symmetric(
                        row.number("r_ohm_per_km") * series_km, row.number("x_ohm_per_km") * series_km, g_S, b_S),
                r0.isPresent() && x0.isPresent()
                        ? Optional.of(new ZeroSequence(r0.getAsDouble() * series_km, x0.getAsDouble() * series_km))
                        : Optional.empty(),
                current_kA.isPresent()
                        ? OptionalDouble.of(current_kA.getAsDouble() * KILO * derating * parallel)
                        : OptionalDouble.empty(),
                OptionalDouble.of(length_km * KILO),
                row.findText("std_type").orElse(""),
                kind(row),
                places.course(row));
    }

    private static Optional<LineKind> kind(PandapowerRow row) {
        return switch (row.findText("type").orElse("")) {
            case "cs" -> Optional.of(LineKind.CABLE);
            case "ol" -> Optional.of(LineKind.OVERHEAD);
            default -> Optional.empty();
        };
    }

    /** Impedances in per unit of their own rated power; one that differs by direction has no pi model. */
    void addImpedances() {
        rows.forEachAt(buses, "impedance", NetworkKinds.LINE, Set.of("from_bus", "to_bus"), row -> {
            Line line = impedance(row);
            boolean oneSided =
                    row.number("rft_pu") != row.number("rtf_pu") || row.number("xft_pu") != row.number("xtf_pu");
            boolean twoVoltages =
                    buses.nominal_kV(row.reference("from_bus")) != buses.nominal_kV(row.reference("to_bus"));
            if (row.isUsable() && (oneSided || twoVoltages)) {
                row.report(
                        Severity.WARNING,
                        ImportIssueCodes.NOT_MODELLED,
                        Map.of("problem", oneSided ? "differs-by-direction" : "two-voltages"));
            } else if (row.isUsable()) {
                draft.add(line);
            }
        });
    }

    private Line impedance(PandapowerRow row) {
        double nominal_kV = buses.nominal_kV(row.reference("from_bus"));
        double rated_MVA = row.positive("sn_mva");
        double base_ohm = nominal_kV * nominal_kV / rated_MVA;
        return new Line(
                row.id(),
                row.name(),
                Terminal.closed(row.reference("from_bus")),
                Terminal.closed(row.reference("to_bus")),
                new PiModel(
                        row.number("rft_pu") * base_ohm,
                        row.number("xft_pu") * base_ohm,
                        row.numberOr("gf_pu", 0) / base_ohm,
                        row.numberOr("bf_pu", 0) / base_ohm,
                        row.numberOr("gt_pu", 0) / base_ohm,
                        row.numberOr("bt_pu", 0) / base_ohm),
                Optional.empty(),
                OptionalDouble.of(rated_MVA * KILO / (Math.sqrt(3) * nominal_kV)),
                OptionalDouble.empty(),
                "",
                List.of());
    }
}

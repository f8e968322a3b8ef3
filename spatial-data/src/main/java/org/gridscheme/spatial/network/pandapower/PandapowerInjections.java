package org.gridscheme.spatial.network.pandapower;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;

/** Everything that takes or gives a power of its own at one bus. */
final class PandapowerInjections {

    private static final double KILO = 1000;
    private static final double PERCENT = 100;
    private static final List<String> PHASES = List.of("a", "b", "c");

    private final PandapowerRows rows;
    private final PandapowerBuses buses;
    private final NetworkDraft draft;

    PandapowerInjections(PandapowerRows rows, PandapowerBuses buses, NetworkDraft draft) {
        this.rows = rows;
        this.buses = buses;
        this.draft = draft;
    }

    void add() {
        atBus("load", NetworkKinds.LOAD, this::addLoad);
        atBus("motor", NetworkKinds.LOAD, this::addMotor);
        atBus("storage", NetworkKinds.LOAD, row -> addDemand(row, scaled(row, "p_mw"), scaled(row, "q_mvar")));
        atBus(
                "asymmetric_load",
                NetworkKinds.LOAD,
                row -> addDemand(row, phases(row, "p_%s_mw"), phases(row, "q_%s_mvar")));
        atBus("sgen", NetworkKinds.GENERATOR, this::addStaticGenerator);
        atBus(
                "asymmetric_sgen",
                NetworkKinds.GENERATOR,
                row -> addGenerator(row, phases(row, "p_%s_mw"), phases(row, "q_%s_mvar")));
        atBus("shunt", NetworkKinds.SHUNT, this::addShunt);
        atBus("ward", NetworkKinds.LOAD, this::addWard);
        atBus("xward", NetworkKinds.LOAD, this::addExtendedWard);
    }

    private void atBus(String table, String kind, Consumer<PandapowerRow> visitor) {
        rows.forEachAt(buses, table, kind, Set.of("bus"), visitor);
    }

    private void addLoad(PandapowerRow row) {
        VoltageDependence p = dependence(row, "p");
        VoltageDependence q = dependence(row, "q");
        addDemand(row, scaled(row, "p_mw"), scaled(row, "q_mvar"), p, q);
    }

    /** Newer files give shares for active and reactive power, older ones the same for both. */
    private static VoltageDependence dependence(PandapowerRow row, String power) {
        double z_pct = row.numberOr("const_z_" + power + "_percent", row.numberOr("const_z_percent", 0));
        double i_pct = row.numberOr("const_i_" + power + "_percent", row.numberOr("const_i_percent", 0));
        if (!(z_pct >= 0 && i_pct >= 0 && z_pct + i_pct <= PERCENT)) {
            row.refuse(
                    ImportIssueCodes.BAD_VALUE,
                    Map.of("column", "const_z_" + power + "_percent", "value", z_pct + " + " + i_pct));
            return VoltageDependence.CONSTANT_POWER;
        }
        return new VoltageDependence((PERCENT - z_pct - i_pct) / PERCENT, i_pct / PERCENT, z_pct / PERCENT);
    }

    private void addMotor(PandapowerRow row) {
        double mechanical_MW = scaled(row, "pn_mech_mw");
        double p_MW = mechanical_MW / row.positive("efficiency_percent") * row.number("loading_percent");
        double cosine = row.positive("cos_phi");
        if (cosine > 1) {
            row.refuse(ImportIssueCodes.BAD_VALUE, Map.of("column", "cos_phi", "value", Double.toString(cosine)));
        }
        addDemand(row, p_MW, p_MW * Math.tan(Math.acos(Math.min(1, cosine))));
    }

    private void addStaticGenerator(PandapowerRow row) {
        addGenerator(row, scaled(row, "p_mw"), scaled(row, "q_mvar"));
    }

    private void addShunt(PandapowerRow row) {
        double nominal_kV = row.numberOr("vn_kv", buses.nominal_kV(row.reference("bus")));
        double steps = row.numberOr("step", 1);
        double square = nominal_kV * nominal_kV;
        double g_S = row.numberOr("p_mw", 0) * steps / square;
        double b_S = -row.numberOr("q_mvar", 0) * steps / square;
        if (row.flagOr("step_dependency_table", false)) {
            row.refuse(ImportIssueCodes.NOT_MODELLED, Map.of("problem", "step_dependency_table"));
        }
        if (row.isUsable()) {
            draft.add(new Shunt(row.id(), row.name(), row.reference("bus"), g_S, b_S));
        }
    }

    /** A ward is a load of constant power and one of constant impedance. */
    private void addWard(PandapowerRow row) {
        addDemand(row, row.numberOr("ps_mw", 0), row.numberOr("qs_mvar", 0));
        double nominal_kV = buses.nominal_kV(row.reference("bus"));
        double g_S = row.numberOr("pz_mw", 0) / (nominal_kV * nominal_kV);
        double b_S = -row.numberOr("qz_mvar", 0) / (nominal_kV * nominal_kV);
        if (row.isUsable()) {
            draft.add(new Shunt(row.id(), row.name(), row.reference("bus"), g_S, b_S));
        }
    }

    /** The voltage source inside an extended ward is not modelled. */
    private void addExtendedWard(PandapowerRow row) {
        row.report(Severity.WARNING, ImportIssueCodes.NOT_MODELLED, Map.of("problem", "voltage-source"));
        addWard(row);
    }

    private void addDemand(PandapowerRow row, double p_MW, double q_Mvar) {
        addDemand(row, p_MW, q_Mvar, VoltageDependence.CONSTANT_POWER, VoltageDependence.CONSTANT_POWER);
    }

    private void addDemand(
            PandapowerRow row, double p_MW, double q_Mvar, VoltageDependence ofP, VoltageDependence ofQ) {
        String bus = row.reference("bus");
        if (row.isUsable()) {
            draft.add(new Demand(row.id(), row.name(), bus, p_MW * KILO, q_Mvar * KILO, ofP, ofQ));
        }
    }

    private void addGenerator(PandapowerRow row, double p_MW, double q_Mvar) {
        OptionalDouble rated_MVA = row.findNumber("sn_mva");
        OptionalDouble rated_kVA =
                rated_MVA.isPresent() ? OptionalDouble.of(rated_MVA.getAsDouble() * KILO) : OptionalDouble.empty();
        OptionalDouble shortCircuitRatio = row.findNumber("k");
        String bus = row.reference("bus");
        if (row.isUsable()) {
            draft.add(
                    new Generator(row.id(), row.name(), bus, p_MW * KILO, q_Mvar * KILO, rated_kVA, shortCircuitRatio));
        }
    }

    private static double scaled(PandapowerRow row, String column) {
        return row.numberOr(column, 0) * row.numberOr("scaling", 1);
    }

    /** Only the sum over the phases counts in a balanced calculation. */
    private static double phases(PandapowerRow row, String column) {
        return PHASES.stream()
                        .mapToDouble(phase -> row.numberOr(column.replace("%s", phase), 0))
                        .sum()
                * row.numberOr("scaling", 1);
    }
}

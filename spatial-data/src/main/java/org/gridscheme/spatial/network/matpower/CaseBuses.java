package org.gridscheme.spatial.network.matpower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;

/** The buses of a case, with the loads and shunts their rows hold. */
final class CaseBuses {

    private static final int ISOLATED = 4;
    private static final double KILO = 1000;

    /** Base of a case that leaves all voltages at 0 and means per-unit values only. */
    private static final double ASSUMED_BASE_KV = 1;

    private final NetworkDraft draft;
    private final CaseIssues issues;
    private final Map<Integer, CaseBus> byNumber = new HashMap<>();

    /** What other rows ask about a bus. */
    record CaseBus(String id, double base_kV, int type, double angle_deg) {}

    CaseBuses(NetworkDraft draft, CaseIssues issues) {
        this.draft = draft;
        this.issues = issues;
    }

    /** @param names in the order of the rows, may be shorter */
    void add(CaseTable table, List<String> names) {
        double assumed_kV = assumedBase(table);
        int isolated = 0;
        for (CaseRow row : CaseRow.all(table)) {
            if (row.value(CaseNames.BUS_TYPE) == ISOLATED) {
                isolated++;
            } else if (isSound(row)) {
                add(row, row.index() < names.size() ? names.get(row.index()).strip() : "", assumed_kV);
            }
        }
        issues.outOfService(NetworkKinds.BUS, isolated);
    }

    /** The bus a row refers to; reported where there is none. */
    Optional<CaseBus> find(CaseRow row, int column, String kind, String id) {
        Optional<CaseBus> bus =
                row.isBusNumber(column) ? Optional.ofNullable(byNumber.get((int) row.value(column))) : Optional.empty();
        if (bus.isEmpty()) {
            issues.error(
                    GridIssueCodes.DANGLING_REFERENCE,
                    kind,
                    id,
                    Map.of("refers_to", row.id(column), "line", row.line()));
        }
        return bus;
    }

    private double assumedBase(CaseTable table) {
        boolean given = CaseRow.all(table).stream().anyMatch(row -> row.value(CaseNames.BASE_KV) != 0);
        if (!given) {
            issues.assumed("BASE_KV", Double.toString(ASSUMED_BASE_KV));
        }
        return given ? 0 : ASSUMED_BASE_KV;
    }

    private boolean isSound(CaseRow row) {
        String id = row.id(CaseNames.BUS_I);
        if (!row.isBusNumber(CaseNames.BUS_I)) {
            issues.badValue(row, NetworkKinds.BUS, id, CaseNames.BUS_I);
            return false;
        }
        return issues.areFinite(
                row,
                NetworkKinds.BUS,
                id,
                CaseNames.BUS_TYPE,
                CaseNames.PD,
                CaseNames.QD,
                CaseNames.GS,
                CaseNames.BS,
                CaseNames.VA,
                CaseNames.BASE_KV);
    }

    private void add(CaseRow row, String name, double assumed_kV) {
        String id = row.id(CaseNames.BUS_I);
        double base_kV = assumed_kV + row.value(CaseNames.BASE_KV);
        if (!(base_kV > 0)) {
            issues.badValue(row, NetworkKinds.BUS, id, CaseNames.BASE_KV);
            return;
        }
        CaseBus bus = new CaseBus(id, base_kV, (int) row.value(CaseNames.BUS_TYPE), row.value(CaseNames.VA));
        if (byNumber.putIfAbsent((int) row.value(CaseNames.BUS_I), bus) != null) {
            issues.error(
                    GridIssueCodes.DUPLICATE_ID, NetworkKinds.BUS, id, Map.of("kept", "first", "line", row.line()));
            return;
        }
        draft.add(new Bus(id, name.isEmpty() ? id : name, base_kV, Optional.empty()));
        addDemand(row, id);
        addShunt(row, id, base_kV);
    }

    private void addDemand(CaseRow row, String bus) {
        double p_MW = row.value(CaseNames.PD);
        double q_Mvar = row.value(CaseNames.QD);
        if (p_MW != 0 || q_Mvar != 0) {
            VoltageDependence constant = VoltageDependence.CONSTANT_POWER;
            String id = "load " + bus;
            draft.add(new Demand(id, id, bus, p_MW * KILO, q_Mvar * KILO, constant, constant));
        }
    }

    /** Shunts are given by the power they take or give at 1 per unit. */
    private void addShunt(CaseRow row, String bus, double base_kV) {
        double g_MW = row.value(CaseNames.GS);
        double b_Mvar = row.value(CaseNames.BS);
        if (g_MW != 0 || b_Mvar != 0) {
            double square = base_kV * base_kV;
            String id = "shunt " + bus;
            draft.add(new Shunt(id, id, bus, g_MW / square, b_Mvar / square));
        }
    }
}

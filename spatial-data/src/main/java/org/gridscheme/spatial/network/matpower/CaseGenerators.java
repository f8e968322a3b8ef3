package org.gridscheme.spatial.network.matpower;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.Source;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;
import org.gridscheme.spatial.network.matpower.CaseBuses.CaseBus;

/** The generators of a case: the first at a reference bus holds its voltage, all others feed in fixed power. */
final class CaseGenerators {

    private static final int VOLTAGE_CONTROLLED = 2;
    private static final int REFERENCE = 3;
    private static final double KILO = 1000;

    private final NetworkDraft draft;
    private final CaseIssues issues;
    private final CaseBuses buses;
    private final Set<String> referencesWithSource = new HashSet<>();

    CaseGenerators(NetworkDraft draft, CaseIssues issues, CaseBuses buses) {
        this.draft = draft;
        this.issues = issues;
        this.buses = buses;
    }

    void add(CaseTable table) {
        int outOfService = 0;
        for (CaseRow row : CaseRow.all(table)) {
            if (row.value(CaseNames.GEN_STATUS) > 0) {
                add(row, "gen " + (row.index() + 1));
            } else {
                outOfService++;
            }
        }
        issues.outOfService(NetworkKinds.GENERATOR, outOfService);
    }

    private void add(CaseRow row, String id) {
        Optional<CaseBus> bus = buses.find(row, CaseNames.GEN_BUS, NetworkKinds.GENERATOR, id);
        boolean sound = issues.areFinite(row, NetworkKinds.GENERATOR, id, CaseNames.PG, CaseNames.QG, CaseNames.VG);
        if (bus.isEmpty() || !sound) {
            return;
        }
        if (bus.get().type() == REFERENCE && referencesWithSource.add(bus.get().id())) {
            draft.add(source(row.value(CaseNames.VG), bus.get()));
        } else {
            draft.add(generator(row, id, bus.get()));
        }
    }

    private static Source source(double voltage_pu, CaseBus bus) {
        return new Source(
                "ref " + bus.id(),
                "ref " + bus.id(),
                bus.id(),
                voltage_pu,
                bus.angle_deg(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Generator generator(CaseRow row, String id, CaseBus bus) {
        if (bus.type() == VOLTAGE_CONTROLLED) {
            issues.warn(
                    ImportIssueCodes.VOLTAGE_CONTROL_NOT_USED,
                    NetworkKinds.GENERATOR,
                    id,
                    Map.of("bus", bus.id(), "line", row.line()));
        }
        return new Generator(
                id,
                id,
                bus.id(),
                row.value(CaseNames.PG) * KILO,
                row.value(CaseNames.QG) * KILO,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}

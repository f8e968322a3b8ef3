package org.gridscheme.spatial.network.pandapower;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;

/** External grids and generators. */
final class PandapowerSources {

    private static final double KILO = 1000;

    private final PandapowerRows rows;
    private final PandapowerBuses buses;
    private final NetworkDraft draft;

    PandapowerSources(PandapowerRows rows, PandapowerBuses buses, NetworkDraft draft) {
        this.rows = rows;
        this.buses = buses;
        this.draft = draft;
    }

    void add() {
        rows.forEachAt(buses, "ext_grid", NetworkKinds.SOURCE, Set.of("bus"), this::addSource);
        rows.forEachAt(buses, "gen", NetworkKinds.GENERATOR, Set.of("bus"), row -> {
            if (row.flagOr("slack", false)) {
                addSource(row);
            } else {
                addGenerator(row);
            }
        });
    }

    private void addSource(PandapowerRow row) {
        Source source = new Source(
                row.id(),
                row.name(),
                row.reference("bus"),
                row.positive("vm_pu"),
                row.numberOr("va_degree", 0),
                row.findNumber("s_sc_max_mva"),
                row.findNumber("rx_max"),
                row.findNumber("s_sc_min_mva"),
                row.findNumber("rx_min"));
        if (row.isUsable()) {
            draft.add(source);
        }
    }

    private void addGenerator(PandapowerRow row) {
        double p_kW = row.number("p_mw") * row.numberOr("scaling", 1) * KILO;
        double q_kvar = row.numberOr("q_mvar", 0) * row.numberOr("scaling", 1) * KILO;
        OptionalDouble rated_MVA = row.findNumber("sn_mva");
        String bus = row.reference("bus");
        if (!row.isUsable()) {
            return;
        }
        row.report(Severity.WARNING, ImportIssueCodes.VOLTAGE_CONTROL_NOT_USED, Map.of("bus", bus));
        draft.add(new Generator(
                row.id(),
                row.name(),
                bus,
                p_kW,
                q_kvar,
                rated_MVA.isPresent() ? OptionalDouble.of(rated_MVA.getAsDouble() * KILO) : OptionalDouble.empty(),
                OptionalDouble.empty()));
    }
}

package org.gridscheme.spatial.network.pandapower;

import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/** Tables that are not read: those with elements of the network are a warning, the others a remark. */
final class OtherTables {

    private static final Set<String> READ = Set.of(
            "bus",
            "line",
            "trafo",
            "trafo3w",
            "load",
            "sgen",
            "gen",
            "ext_grid",
            "switch",
            "shunt",
            "impedance",
            "ward",
            "xward",
            "motor",
            "storage",
            "asymmetric_load",
            "asymmetric_sgen",
            "bus_geodata",
            "line_geodata");

    private static final Set<String> ELEMENTS_NOT_MODELLED = Set.of(
            "svc",
            "ssc",
            "tcsc",
            "vsc",
            "vsc_stacked",
            "vsc_bipolar",
            "dcline",
            "bus_dc",
            "line_dc",
            "load_dc",
            "source_dc",
            "b2b_vsc");

    private OtherTables() {}

    static void report(PandapowerFile file, IssueLog issues) {
        for (PandapowerTable table : file.tables().values()) {
            boolean result = table.name().startsWith("res_") || table.name().startsWith("_");
            if (table.size() == 0 || result || READ.contains(table.name())) {
                continue;
            }
            Map<String, String> count = Map.of("elements", Integer.toString(table.size()));
            if (ELEMENTS_NOT_MODELLED.contains(table.name())) {
                issues.add(Severity.WARNING, ImportIssueCodes.NOT_MODELLED, IssueLog.FILE, table.name(), count);
            } else {
                issues.inform(ImportIssueCodes.UNKNOWN_TABLE, table.name(), count);
            }
        }
    }
}

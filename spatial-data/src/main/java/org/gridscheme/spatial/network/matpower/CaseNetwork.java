package org.gridscheme.spatial.network.matpower;

import java.util.List;
import java.util.Map;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.network.NetworkDraft;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * Turns the matrices of a case into a network. Per-unit values become ohm and siemens on the base of the bus; a branch with
 * a tap ratio, a phase shift or two voltages is a transformer whose ideal part stands at its from bus, every other branch a
 * line. A branch out of service stays in, open at both ends, because that is how cases write their tie switches.
 */
final class CaseNetwork {

    /** The format gives no frequency, and nothing in a power flow on per-unit values depends on it. */
    private static final double FREQUENCY_HZ = 50;

    private final CaseValues values;

    /** @param values complete as {@link CaseCheck} asks */
    CaseNetwork(CaseValues values) {
        this.values = values;
    }

    /** @param file name of the file, which names a case without a name */
    ReadNetwork build(String file, List<ImportProblem> problems) {
        NetworkDraft draft = new NetworkDraft();
        IssueLog log = new IssueLog();
        CaseIssues issues = new CaseIssues(log);
        CaseBuses buses = new CaseBuses(draft, issues);
        buses.add(table("mpc.bus"), values.texts("mpc.bus_name"));
        double base_MVA = values.findNumber(CaseCheck.BASE_MVA).orElseThrow();
        new CaseBranches(draft, issues, buses, base_MVA).add(table("mpc.branch"));
        new CaseGenerators(draft, issues, buses).add(table("mpc.gen"));
        reportDirectCurrent(issues);
        if (!draft.hasSource()) {
            problems.add(ImportProblem.of(ImportProblem.NO_SOURCE, file));
        }
        return new ReadNetwork(draft.build(values.name().isEmpty() ? file : values.name(), FREQUENCY_HZ), log.list());
    }

    private CaseTable table(String key) {
        return values.findTable(key).orElseThrow();
    }

    private void reportDirectCurrent(CaseIssues issues) {
        int rows = values.findTable("mpc.dcline").map(CaseTable::rowCount).orElse(0);
        if (rows > 0) {
            issues.warn(
                    ImportIssueCodes.NOT_MODELLED,
                    IssueLog.FILE,
                    "mpc.dcline",
                    Map.of("elements", Integer.toString(rows)));
        }
    }
}

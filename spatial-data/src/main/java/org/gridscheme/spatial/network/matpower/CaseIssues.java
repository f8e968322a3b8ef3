package org.gridscheme.spatial.network.matpower;

import java.util.Map;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/** What is wrong with single rows. */
final class CaseIssues {

    private final IssueLog log;

    CaseIssues(IssueLog log) {
        this.log = log;
    }

    /** False, and reported, when a value among these columns is no finite number. */
    boolean areFinite(CaseRow row, String kind, String id, int... columns) {
        for (int column : columns) {
            if (!Double.isFinite(row.value(column))) {
                badValue(row, kind, id, column);
                return false;
            }
        }
        return true;
    }

    void badValue(CaseRow row, String kind, String id, int column) {
        error(
                ImportIssueCodes.BAD_VALUE,
                kind,
                id,
                Map.of(
                        "line", row.line(),
                        "column", Integer.toString(column),
                        "value", Double.toString(row.value(column))));
    }

    void error(String code, String kind, String id, Map<String, String> details) {
        log.add(Severity.ERROR, code, kind, id, details);
    }

    void warn(String code, String kind, String id, Map<String, String> details) {
        log.add(Severity.WARNING, code, kind, id, details);
    }

    void outOfService(String kind, int count) {
        if (count > 0) {
            log.inform(ImportIssueCodes.OUT_OF_SERVICE, kind, Map.of("elements", Integer.toString(count)));
        }
    }

    void assumed(String field, String value) {
        log.inform(ImportIssueCodes.ASSUMED_VALUE, "mpc.bus", Map.of("field", field, "value", value));
    }
}

package org.gridscheme.spatial.network.pandapower;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/** Goes through the rows of a table that take part: in service, and at buses that are. */
final class PandapowerRows {

    private final PandapowerFile file;
    private final IssueLog issues;

    PandapowerRows(PandapowerFile file, IssueLog issues) {
        this.file = file;
        this.issues = issues;
    }

    /** Every row in service; the others are counted. */
    void forEachInService(String table, String kind, Consumer<PandapowerRow> visitor) {
        PandapowerTable rows = file.table(table);
        int outOfService = 0;
        for (int i = 0; i < rows.size(); i++) {
            PandapowerRow row = new PandapowerRow(rows, i, kind, issues);
            if (row.isInService()) {
                visitor.accept(row);
            } else {
                outOfService++;
            }
        }
        reportOutOfService(table, outOfService);
    }

    /** Every row in service at one of these buses; an element at a bus out of service counts as out of service too. */
    void forEachAt(
            PandapowerBuses buses, String table, String kind, Set<String> busColumns, Consumer<PandapowerRow> visitor) {
        int[] atDeadBus = new int[1];
        forEachInService(table, kind, row -> {
            boolean dead = busColumns.stream().anyMatch(column -> buses.isOutOfService(row.reference(column)));
            if (dead) {
                atDeadBus[0]++;
            } else {
                busColumns.forEach(column -> buses.requireKnown(row, column));
                visitor.accept(row);
            }
        });
        reportOutOfService(table, atDeadBus[0]);
    }

    private void reportOutOfService(String table, int count) {
        if (count > 0) {
            issues.inform(ImportIssueCodes.OUT_OF_SERVICE, table, Map.of("elements", Integer.toString(count)));
        }
    }
}

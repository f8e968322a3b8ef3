package org.gridscheme.spatial.network.matpower;

import java.util.ArrayList;
import java.util.List;

/** One row of a matrix. */
record CaseRow(CaseTable table, int index) {

    static List<CaseRow> all(CaseTable table) {
        List<CaseRow> rows = new ArrayList<>(table.rowCount());
        for (int row = 0; row < table.rowCount(); row++) {
            rows.add(new CaseRow(table, row));
        }
        return rows;
    }

    /** @param column from 1 */
    double value(int column) {
        return table.value(index, column);
    }

    /** The value as an id: whole numbers without a fraction. */
    String id(int column) {
        double value = value(column);
        return isBusNumber(column) ? Integer.toString((int) value) : Double.toString(value);
    }

    boolean isBusNumber(int column) {
        double value = value(column);
        return value == Math.rint(value) && value >= 0 && value <= Integer.MAX_VALUE;
    }

    /** Line of the file. */
    String line() {
        return Integer.toString(table.line(index));
    }
}

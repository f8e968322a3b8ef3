package org.gridscheme.spatial.network.matpower;

import java.util.ArrayList;
import java.util.List;

/** A matrix of a case file; columns are counted from 1 as MATPOWER does. */
final class CaseTable {

    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    void add(double[] row, int line) {
        rows.add(row);
        lines.add(line);
    }

    int rowCount() {
        return rows.size();
    }

    /** Columns of every row; 0 for an empty matrix. */
    int width() {
        return rows.isEmpty() ? 0 : rows.get(0).length;
    }

    /** Line of the file a row stands on. */
    int line(int row) {
        return lines.get(row);
    }

    double value(int row, int column) {
        return rows.get(row)[column - 1];
    }

    void set(int row, int column, double value) {
        rows.get(row)[column - 1] = value;
    }
}

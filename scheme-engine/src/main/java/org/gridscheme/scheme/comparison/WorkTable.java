package org.gridscheme.scheme.comparison;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.comparison.SchemeComparison.WorkCell;
import org.gridscheme.scheme.comparison.SchemeComparison.WorkRow;

/** What the construction periods of several schemes consist of. */
final class WorkTable {

    private WorkTable() {}

    static List<WorkRow> rows(List<ComparedScheme> schemes) {
        var table = Rows.table(schemes, ComparedScheme::works, ComparedScheme.Work::code);
        return Rows.of(table, WorkTable::row);
    }

    private static WorkRow row(String code, List<List<ComparedScheme.Work>> found) {
        ComparedScheme.Work first =
                found.stream().flatMap(List::stream).findFirst().orElseThrow();
        List<Optional<WorkCell>> cells = found.stream().map(WorkTable::cell).toList();
        return new WorkRow(
                code, first.title(), first.permit(), cells.stream().distinct().count() > 1, cells);
    }

    private static Optional<WorkCell> cell(List<ComparedScheme.Work> works) {
        if (works.isEmpty()) {
            return Optional.empty();
        }
        double longest_d =
                works.stream().mapToDouble(ComparedScheme.Work::days).max().orElse(0);
        boolean critical = works.stream().anyMatch(ComparedScheme.Work::critical);
        return Optional.of(new WorkCell(longest_d, works.size(), critical));
    }
}

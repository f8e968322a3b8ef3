package org.gridscheme.scheme.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.comparison.SchemeComparison.CheckCell;
import org.gridscheme.scheme.comparison.SchemeComparison.CheckRow;
import org.gridscheme.scheme.model.Verdict;

/** The checks of several schemes by rule. */
final class CheckTable {

    /** FAIL before WARN before PASS, else as the scheme has them. */
    private static final Comparator<ComparedScheme.Check> WORST_FIRST = Comparator.comparing(
                    ComparedScheme.Check::verdict, Comparator.comparingInt(CheckTable::severity))
            .reversed();

    private final List<ComparedScheme> schemes;

    CheckTable(List<ComparedScheme> schemes) {
        this.schemes = schemes;
    }

    List<CheckRow> rows() {
        var table = Rows.table(schemes, ComparedScheme::checks, ComparedScheme.Check::rule);
        return Rows.of(table, (rule, found) -> row(rule, found));
    }

    private static CheckRow row(String rule, List<List<ComparedScheme.Check>> found) {
        ComparedScheme.Check first =
                found.stream().flatMap(List::stream).findFirst().orElseThrow();
        List<Optional<CheckCell>> cells = found.stream().map(CheckTable::cell).toList();
        long verdicts = cells.stream()
                .flatMap(Optional::stream)
                .map(CheckCell::worst)
                .distinct()
                .count();
        return new CheckRow(rule, first.title(), first.unit(), verdicts > 1, cells);
    }

    private static Optional<CheckCell> cell(List<ComparedScheme.Check> checks) {
        List<ComparedScheme.Check> sorted = checks.stream().sorted(WORST_FIRST).toList();
        return sorted.stream().findFirst().map(worst -> new CheckCell(worst.verdict(), sorted));
    }

    private static int severity(Verdict verdict) {
        return switch (verdict) {
            case PASS -> 0;
            case WARN -> 1;
            case FAIL -> 2;
        };
    }
}

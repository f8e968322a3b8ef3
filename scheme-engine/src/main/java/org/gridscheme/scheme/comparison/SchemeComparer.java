package org.gridscheme.scheme.comparison;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridscheme.scheme.comparison.SchemeComparison.CostCell;
import org.gridscheme.scheme.comparison.SchemeComparison.CostRow;
import org.gridscheme.scheme.comparison.SchemeComparison.CriterionCell;
import org.gridscheme.scheme.comparison.SchemeComparison.CriterionRow;
import org.gridscheme.scheme.comparison.SchemeComparison.FactRow;
import org.gridscheme.scheme.comparison.SchemeComparison.LoadRateCell;
import org.gridscheme.scheme.comparison.SchemeComparison.LoadRateRow;
import org.gridscheme.scheme.comparison.SchemeComparison.QuantityCell;
import org.gridscheme.scheme.comparison.SchemeComparison.QuantityRow;

/** Compares two or more schemes, figure by figure and pair by pair. Stateless. */
public final class SchemeComparer {

    /** @throws IllegalArgumentException for fewer than two schemes, or two with the same id */
    public SchemeComparison compare(List<ComparedScheme> schemes) {
        List<String> ids = schemes.stream().map(ComparedScheme::id).toList();
        if (schemes.size() < 2 || new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("two or more different schemes, not " + ids);
        }
        CorridorOverlap overlap = CorridorOverlap.of(schemes);
        return new SchemeComparison(
                ids,
                criteria(schemes),
                quantities(schemes),
                costs(schemes),
                loadRates(schemes),
                new CheckTable(schemes).rows(),
                WorkTable.rows(schemes),
                facts(schemes),
                overlap.pairs(),
                overlap.shared());
    }

    private static List<CriterionRow> criteria(List<ComparedScheme> schemes) {
        var table = Rows.table(schemes, ComparedScheme::criteria, ComparedScheme.Criterion::name);
        return Rows.of(table, (name, found) -> new CriterionRow(name, criterionCells(found)));
    }

    private static List<Optional<CriterionCell>> criterionCells(List<List<ComparedScheme.Criterion>> found) {
        double least = found.stream()
                .flatMap(List::stream)
                .mapToDouble(ComparedScheme.Criterion::value)
                .min()
                .orElse(Double.NaN);
        return found.stream()
                .map(lines -> lines.stream()
                        .findFirst()
                        .map(c -> new CriterionCell(c.value(), c.normalised(), c.contribution(), c.value() <= least)))
                .toList();
    }

    private static List<QuantityRow> quantities(List<ComparedScheme> schemes) {
        var table = Rows.table(schemes, ComparedScheme::quantities, q -> q.code() + '\n' + q.owner() + '\n' + q.unit());
        return Rows.of(table, (key, found) -> quantityRow(found));
    }

    private static QuantityRow quantityRow(List<List<ComparedScheme.Quantity>> found) {
        ComparedScheme.Quantity first =
                found.stream().flatMap(List::stream).findFirst().orElseThrow();
        List<QuantityCell> cells = found.stream()
                .map(lines -> new QuantityCell(
                        sum(lines, ComparedScheme.Quantity::quantity), sum(lines, ComparedScheme.Quantity::amount)))
                .toList();
        boolean differs = cells.stream()
                .anyMatch(cell -> cell.quantity().compareTo(cells.get(0).quantity()) != 0);
        return new QuantityRow(first.code(), first.name(), first.unit(), first.owner(), differs, cells);
    }

    private static List<CostRow> costs(List<ComparedScheme> schemes) {
        var table = Rows.table(schemes, ComparedScheme::costs, ComparedScheme.Cost::item);
        return Rows.of(table, (item, found) -> new CostRow(item, costCells(found)));
    }

    private static List<CostCell> costCells(List<List<ComparedScheme.Cost>> found) {
        List<BigDecimal> amounts = found.stream()
                .map(lines -> sum(lines, ComparedScheme.Cost::amount))
                .toList();
        BigDecimal least = amounts.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        return amounts.stream()
                .map(amount -> new CostCell(amount, amount.subtract(least)))
                .toList();
    }

    private static List<LoadRateRow> loadRates(List<ComparedScheme> schemes) {
        var table = Rows.table(schemes, ComparedScheme::loadRates, rate -> rate.kind() + '\n' + rate.element());
        return Rows.of(table, (key, found) -> loadRateRow(found));
    }

    private static LoadRateRow loadRateRow(List<List<ComparedScheme.LoadRate>> found) {
        ComparedScheme.LoadRate first =
                found.stream().flatMap(List::stream).findFirst().orElseThrow();
        List<Optional<LoadRateCell>> cells = found.stream()
                .map(rates -> rates.stream()
                        .findFirst()
                        .map(rate -> new LoadRateCell(
                                rate.measured_pct(), rate.before_pct(), rate.after_pct(), rate.limit_pct())))
                .toList();
        return new LoadRateRow(first.element(), first.name(), first.kind(), cells);
    }

    private static List<FactRow> facts(List<ComparedScheme> schemes) {
        var table = Rows.table(schemes, ComparedScheme::facts, ComparedScheme.Fact::pointer);
        return Rows.of(table, (pointer, found) -> {
            List<Optional<String>> cells = found.stream()
                    .map(facts -> facts.stream().findFirst().map(ComparedScheme.Fact::value))
                    .toList();
            return new FactRow(pointer, cells.stream().distinct().count() > 1, cells);
        });
    }

    private static <L> BigDecimal sum(List<L> lines, Function<L, BigDecimal> value) {
        return lines.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

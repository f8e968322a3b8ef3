package org.gridscheme.api.scheme.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.gridscheme.api.scheme.dto.CheckDto;
import org.gridscheme.api.scheme.dto.CostDto;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.comparison.ComparedScheme;
import org.gridscheme.scheme.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes an archived scheme comparable. */
public final class ComparedSchemes {

    private ComparedSchemes() {}

    public static ComparedScheme of(SchemeDto scheme) {
        return of(scheme, scheme.id());
    }

    /** @param id under which it is compared */
    public static ComparedScheme of(SchemeDto scheme, String id) {
        return new ComparedScheme(
                id,
                scheme.score().criteria().stream()
                        .map(c -> new ComparedScheme.Criterion(c.name(), c.value(), c.normalised(), c.contribution()))
                        .toList(),
                scheme.quantities().stream()
                        .map(q -> new ComparedScheme.Quantity(
                                q.code(), q.name(), q.unit(), q.owner(), decimal(q.qty()), decimal(q.amount())))
                        .toList(),
                costs(scheme.cost()),
                scheme.sources().stream()
                        .flatMap(source -> source.load_rates().stream())
                        .map(rate -> new ComparedScheme.LoadRate(
                                rate.element(),
                                rate.name(),
                                rate.kind(),
                                rate.measured_pct(),
                                rate.before_pct(),
                                rate.after_pct(),
                                rate.limit_pct()))
                        .toList(),
                scheme.checks().stream().map(ComparedSchemes::check).toList(),
                works(scheme.design()),
                SchemeFacts.of(scheme),
                scheme.sources().stream()
                        .map(source -> source.route().geometry().coordinates())
                        .map(ComparedSchemes::places)
                        .toList());
    }

    private static List<ComparedScheme.Cost> costs(CostDto cost) {
        return List.of(
                new ComparedScheme.Cost("direct", decimal(cost.direct())),
                new ComparedScheme.Cost("grid_side", decimal(cost.grid_side())),
                new ComparedScheme.Cost("customer_side", decimal(cost.customer_side())),
                new ComparedScheme.Cost("total", decimal(cost.total())));
    }

    private static ComparedScheme.Check check(CheckDto check) {
        return new ComparedScheme.Check(
                check.rule(),
                Objects.requireNonNullElse(check.title(), check.rule()),
                Verdict.valueOf(check.verdict()),
                Objects.requireNonNullElse(check.actual(), Double.NaN),
                Objects.requireNonNullElse(check.limit(), Double.NaN),
                check.unit(),
                check.element());
    }

    private static List<ComparedScheme.Work> works(@Nullable DesignDto design) {
        return design == null
                ? List.of()
                : design.schedule().stream()
                        .map(work -> new ComparedScheme.Work(
                                work.code(),
                                Objects.requireNonNullElse(work.title(), work.code()),
                                work.days(),
                                work.permit(),
                                work.critical()))
                        .toList();
    }

    private static List<LonLat> places(List<List<Double>> positions) {
        return positions.stream()
                .map(position -> new LonLat(position.get(0), position.get(1)))
                .toList();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}

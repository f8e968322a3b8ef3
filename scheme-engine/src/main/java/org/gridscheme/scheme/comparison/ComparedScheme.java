package org.gridscheme.scheme.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.model.Verdict;

/**
 * A finished scheme as the comparison sees it, from the planner or from an archive.
 *
 * @param id unique among the compared schemes
 * @param works works and permits of the construction period
 * @param facts whatever else it says, by JSON pointer: voltage, mode, equipment, metering
 * @param routes course of each source's cable
 */
public record ComparedScheme(
        String id,
        List<Criterion> criteria,
        List<Quantity> quantities,
        List<Cost> costs,
        List<LoadRate> loadRates,
        List<Check> checks,
        List<Work> works,
        List<Fact> facts,
        List<List<LonLat>> routes) {

    public ComparedScheme {
        criteria = List.copyOf(criteria);
        quantities = List.copyOf(quantities);
        costs = List.copyOf(costs);
        loadRates = List.copyOf(loadRates);
        checks = List.copyOf(checks);
        works = List.copyOf(works);
        facts = List.copyOf(facts);
        routes = routes.stream().map(List::copyOf).toList();
    }

    /** One criterion, of which less is better. */
    public record Criterion(String name, double value, double normalised, double contribution) {}

    /** One line of the bill of quantities. */
    public record Quantity(
            String code, String name, String unit, String owner, BigDecimal quantity, BigDecimal amount) {}

    /** One sum of the cost estimate, for example {@code total}. */
    public record Cost(String item, BigDecimal amount) {}

    /**
     * Load rate of one element, in percent of its rating.
     *
     * @param measured_pct part of {@code before_pct} that is there already; the rest was replied to others
     */
    public record LoadRate(
            String element,
            String name,
            String kind,
            double measured_pct,
            double before_pct,
            double after_pct,
            double limit_pct) {}

    /** One check of a rule; figures are NaN where it has none. */
    public record Check(
            String rule, String title, Verdict verdict, double actual, double limit, String unit, String element) {}

    /** One of the works that run side by side, or a permit. */
    public record Work(String code, String title, double days, boolean permit, boolean critical) {}

    /** @param value as text */
    public record Fact(String pointer, String value) {}
}

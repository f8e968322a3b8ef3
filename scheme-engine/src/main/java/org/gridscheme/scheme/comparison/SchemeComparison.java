package org.gridscheme.scheme.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.model.Verdict;

/**
 * Schemes side by side. In every row the cells stand in the order of {@link #schemes()}; rows stand in the order in which
 * the schemes first name them.
 *
 * @param schemes ids
 * @param corridors one for each pair of schemes
 * @param sharedCorridors all corridors together, divided by which schemes run there
 */
public record SchemeComparison(
        List<String> schemes,
        List<CriterionRow> criteria,
        List<QuantityRow> quantities,
        List<CostRow> costs,
        List<LoadRateRow> loadRates,
        List<CheckRow> checks,
        List<WorkRow> works,
        List<FactRow> facts,
        List<CorridorPair> corridors,
        List<SharedCorridor> sharedCorridors) {

    public SchemeComparison {
        schemes = List.copyOf(schemes);
        criteria = List.copyOf(criteria);
        quantities = List.copyOf(quantities);
        costs = List.copyOf(costs);
        loadRates = List.copyOf(loadRates);
        checks = List.copyOf(checks);
        works = List.copyOf(works);
        facts = List.copyOf(facts);
        corridors = List.copyOf(corridors);
        sharedCorridors = List.copyOf(sharedCorridors);
    }

    /** @param cells empty where a scheme lacks the criterion */
    public record CriterionRow(String name, List<Optional<CriterionCell>> cells) {}

    /** @param best no other scheme has a smaller value */
    public record CriterionCell(double value, double normalised, double contribution, boolean best) {}

    /**
     * Sum of all lines with that code and owner.
     *
     * @param differs not the same quantity in every scheme
     */
    public record QuantityRow(
            String code, String name, String unit, String owner, boolean differs, List<QuantityCell> cells) {}

    /** Zero where the scheme has no such line. */
    public record QuantityCell(BigDecimal quantity, BigDecimal amount) {}

    public record CostRow(String item, List<CostCell> cells) {}

    /** @param aboveLeast difference to the cheapest of the compared schemes, zero or more */
    public record CostCell(BigDecimal amount, BigDecimal aboveLeast) {}

    /** @param cells empty where a scheme leaves the element as it is */
    public record LoadRateRow(String element, String name, String kind, List<Optional<LoadRateCell>> cells) {}

    /**
     * One rule and what every scheme makes of it; elements differ from scheme to scheme, so they do not make rows of their
     * own.
     *
     * @param differs not the same worst verdict in every scheme that is held against the rule
     * @param cells empty where a scheme is not held against the rule
     */
    public record CheckRow(String rule, String title, String unit, boolean differs, List<Optional<CheckCell>> cells) {}

    /**
     * @param worst of all checks of the rule
     * @param checks each of them, the worst verdict first
     */
    public record CheckCell(Verdict worst, List<ComparedScheme.Check> checks) {
        public CheckCell {
            checks = List.copyOf(checks);
        }
    }

    /** @param cells empty where a scheme needs no such work */
    public record WorkRow(String code, String title, boolean permit, boolean differs, List<Optional<WorkCell>> cells) {}

    /**
     * @param longest_d the longest of them: works of several sources run side by side
     * @param critical decides the construction period
     */
    public record WorkCell(double longest_d, int count, boolean critical) {}

    /** @param cells empty where a scheme says nothing of it */
    public record FactRow(String pointer, boolean differs, List<Optional<String>> cells) {}

    public record LoadRateCell(double measured_pct, double before_pct, double after_pct, double limit_pct) {}

    /**
     * Where the corridors of two schemes run together and where not; what several cables of one scheme share counts once.
     * {@code common_m + onlyA_m + onlyB_m} is the length of all corridors together.
     */
    public record CorridorPair(
            String schemeA,
            String schemeB,
            double common_m,
            double onlyA_m,
            double onlyB_m,
            List<List<LonLat>> common,
            List<List<LonLat>> onlyA,
            List<List<LonLat>> onlyB) {}

    /**
     * Where exactly these schemes run, and no other of the compared ones.
     *
     * @param schemes ids in the order of the comparison, at least one
     */
    public record SharedCorridor(List<String> schemes, double length_m, List<List<LonLat>> lines) {
        public SharedCorridor {
            schemes = List.copyOf(schemes);
            lines = List.copyOf(lines);
        }
    }
}

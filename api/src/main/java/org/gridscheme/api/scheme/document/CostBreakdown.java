package org.gridscheme.api.scheme.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.BasisDto;
import org.gridscheme.api.scheme.dto.CostDto;
import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.jspecify.annotations.Nullable;

/**
 * How the cost of a scheme comes about for each payer: works, other fees on them, contingency on both, and their sum. What stands
 * above the sum adds up to it, to the cent.
 */
public record CostBreakdown(List<Item> items) {

    /** Paid by the grid company; the others are the customer's. */
    private static final String GRID = "GRID";

    public CostBreakdown {
        items = List.copyOf(items);
    }

    /**
     * One line of it.
     *
     * @param code of its words
     * @param share_pct of what stands above it; null for works and sums, and where the answer does not tell
     */
    public record Item(String code, @Nullable Double share_pct, BigDecimal grid, BigDecimal customer) {

        public BigDecimal total() {
            return grid.add(customer);
        }
    }

    /** @param basis what the answer rests on; where it lacks the percentages, fees and contingency are one line */
    public static CostBreakdown of(SchemeDto scheme, @Nullable List<BasisDto> basis) {
        CostDto cost = scheme.cost();
        Item works = new Item("works", null, works(scheme, true), works(scheme, false));
        Item total = new Item("total", null, new BigDecimal(cost.grid_side()), new BigDecimal(cost.customer_side()));
        List<Item> items = new ArrayList<>(List.of(works));
        Optional<Double> fees_pct = share_pct("cost.other-fees", basis);
        Optional<Double> contingency_pct = share_pct("cost.contingency", basis);
        if (fees_pct.isPresent() && contingency_pct.isPresent()) {
            Item fees = new Item(
                    "fees",
                    fees_pct.get(),
                    share(works.grid(), fees_pct.get()),
                    share(works.customer(), fees_pct.get()));
            items.add(fees);
            items.add(new Item(
                    "contingency",
                    contingency_pct.get(),
                    total.grid().subtract(works.grid()).subtract(fees.grid()),
                    total.customer().subtract(works.customer()).subtract(fees.customer())));
        } else {
            items.add(new Item(
                    "surcharge",
                    null,
                    total.grid().subtract(works.grid()),
                    total.customer().subtract(works.customer())));
        }
        items.add(total);
        return new CostBreakdown(items);
    }

    private static BigDecimal works(SchemeDto scheme, boolean grid) {
        return scheme.quantities().stream()
                .filter(quantity -> quantity.owner().equals(GRID) == grid)
                .map(QuantityDto::amount)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal of, double share_pct) {
        return of.multiply(BigDecimal.valueOf(share_pct)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static Optional<Double> share_pct(String rule, @Nullable List<BasisDto> basis) {
        return basis == null
                ? Optional.empty()
                : basis.stream()
                        .filter(value -> value.rule().equals(rule))
                        .map(BasisDto::value)
                        .findFirst();
    }
}

package org.gridscheme.scheme.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gridscheme.scheme.model.CostEstimate;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.rulebook.CostRules;

/**
 * Sums a bill of quantities and adds other fees and contingency, {@code direct*(1+other)*(1+contingency)}, each side of
 * the investment boundary rounded to the cent, half up. Decimal arithmetic throughout.
 */
public final class CostEstimator {

    private final BigDecimal surcharge;
    private final String currency;

    public CostEstimator(CostRules rules, String currency) {
        this.currency = currency;
        surcharge = factor(rules.otherFees_pct().value())
                .multiply(factor(rules.contingency_pct().value()));
    }

    /** Factor of fees and contingency on direct cost. */
    public double surcharge() {
        return surcharge.doubleValue();
    }

    public CostEstimate estimate(List<EngineeringQuantity> quantities) {
        BigDecimal grid = sum(quantities, Owner.GRID);
        BigDecimal customer = sum(quantities, Owner.CUSTOMER);
        BigDecimal gridSide = surcharged(grid);
        BigDecimal customerSide = surcharged(customer);
        return new CostEstimate(currency, grid.add(customer), gridSide, customerSide, gridSide.add(customerSide));
    }

    private static BigDecimal factor(double percent) {
        return BigDecimal.ONE.add(BigDecimal.valueOf(percent).movePointLeft(2));
    }

    private static BigDecimal sum(List<EngineeringQuantity> quantities, Owner owner) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (EngineeringQuantity quantity : quantities) {
            if (quantity.owner() == owner) {
                sum = sum.add(quantity.amount());
            }
        }
        return sum;
    }

    private BigDecimal surcharged(BigDecimal direct) {
        return direct.multiply(surcharge).setScale(2, RoundingMode.HALF_UP);
    }
}

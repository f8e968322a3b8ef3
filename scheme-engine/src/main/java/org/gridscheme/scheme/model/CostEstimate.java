package org.gridscheme.scheme.model;

import java.math.BigDecimal;

/**
 * Cost of one scheme, two decimals each.
 *
 * @param direct sum of all amounts of the bill of quantities
 * @param gridSide the grid company's share with fees and contingency
 * @param customerSide the customer's share with fees and contingency
 * @param total sum of both
 */
public record CostEstimate(
        String currency, BigDecimal direct, BigDecimal gridSide, BigDecimal customerSide, BigDecimal total) {}

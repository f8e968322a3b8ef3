package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Cost of one scheme, decimals with two places.
 *
 * @param direct sum of the amounts of all quantities
 * @param grid_side the grid company's share with fees and contingency
 * @param customer_side the customer's share with fees and contingency
 */
@Schema(name = "Cost")
public record CostDto(String currency, String direct, String grid_side, String customer_side, String total) {}

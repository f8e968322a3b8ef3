package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One criterion's part in a score.
 *
 * @param value indicator in its own unit
 * @param normalised 0 to 1 against the rulebook's reference scale, 1 is best
 * @param weight share of the total
 * @param contribution weight times normalised
 */
@Schema(name = "CriterionScore")
public record CriterionDto(String name, double value, double normalised, double weight, double contribution) {}

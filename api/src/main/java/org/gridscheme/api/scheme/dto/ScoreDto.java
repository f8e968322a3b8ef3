package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * @param total sum of the contributions, higher is better
 * @param cross_check what the two other methods say
 */
@Schema(name = "Score")
public record ScoreDto(double total, List<CriterionDto> criteria, CrossCheckDto cross_check) {
    public ScoreDto {
        criteria = List.copyOf(criteria);
    }
}

package org.gridscheme.api.feasibility.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The latest batches, the newest first. */
@Schema(name = "BatchList")
public record BatchListDto(List<BatchDto> batches) {

    public BatchListDto {
        batches = List.copyOf(batches);
    }
}

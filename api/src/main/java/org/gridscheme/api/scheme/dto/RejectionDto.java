package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A refused candidate with every reason found. */
@Schema(name = "Rejection")
public record RejectionDto(ConnectionPointDto connection_point, List<ReasonDto> reasons) {
    public RejectionDto {
        reasons = List.copyOf(reasons);
    }
}

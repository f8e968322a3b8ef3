package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused candidate with every reason found.
 *
 * @param remedies what would make it pass, for the nearest misses of an answer without schemes; null in answers archived before
 *     there were any
 */
@Schema(name = "Rejection")
public record RejectionDto(
        ConnectionPointDto connection_point,
        List<ReasonDto> reasons,
        @Nullable List<RemedyDto> remedies) {
    public RejectionDto {
        reasons = List.copyOf(reasons);
        remedies = remedies == null ? null : List.copyOf(remedies);
    }
}

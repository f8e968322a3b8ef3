package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of route built in one way.
 *
 * @param duct id of the existing duct used, null unless the method is EXISTING_DUCT
 */
@Schema(name = "RouteSegment")
public record SegmentDto(
        String method,
        double length_m,
        String surface,
        @Nullable String duct) {}

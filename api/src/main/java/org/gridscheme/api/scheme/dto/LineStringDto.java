package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** GeoJSON LineString (RFC 7946), positions {@code [lon, lat]} in WGS84 with seven decimals. */
@Schema(name = "LineString")
public record LineStringDto(
        @Schema(allowableValues = "LineString") String type, List<List<Double>> coordinates) {
    public LineStringDto {
        coordinates = List.copyOf(coordinates);
    }

    /** A line through the given positions. */
    public static LineStringDto of(List<List<Double>> coordinates) {
        return new LineStringDto("LineString", coordinates);
    }
}

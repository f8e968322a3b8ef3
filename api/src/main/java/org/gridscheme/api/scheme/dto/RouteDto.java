package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Course of one source's cable, from the connection point to the customer's place.
 *
 * @param length_m sum of the segments' lengths
 * @param straight_m straight distance between the ends
 */
@Schema(name = "Route")
public record RouteDto(
        double length_m,
        double straight_m,
        LineStringDto geometry,
        List<SegmentDto> segments,
        List<CrossingDto> crossings) {
    public RouteDto {
        segments = List.copyOf(segments);
        crossings = List.copyOf(crossings);
    }
}

package org.gridscheme.api.grid.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Streets found by name. */
@Schema(name = "StreetList")
public record StreetListDto(String grid_version, List<Street> streets) {

    public StreetListDto {
        streets = List.copyOf(streets);
    }

    /**
     * A street in one piece of town.
     *
     * @param coordinates {@code [lon, lat]} in WGS84 of a point on it near its middle
     * @param bbox {@code [min lon, min lat, max lon, max lat]}
     * @param length_m of all its stretches
     */
    @Schema(name = "Street")
    public record Street(String name, List<Double> coordinates, List<Double> bbox, long length_m) {

        public Street {
            coordinates = List.copyOf(coordinates);
            bbox = List.copyOf(bbox);
        }
    }
}

package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the grid a customer connects.
 *
 * @param name of the node; for a place on a line the street it lies at, else the line
 * @param substation name of the feeding substation in normal operation
 * @param bus_section name of the feeding busbar section in normal operation
 * @param feeder name of the feeder, null for a spare bay, which becomes a feeder of its own
 * @param coordinates {@code [lon, lat]} in WGS84
 */
@Schema(name = "ConnectionPoint")
public record ConnectionPointDto(
        String id,
        String kind,
        String name,
        String substation_id,
        String substation,
        String bus_section_id,
        String bus_section,
        @Nullable String feeder_id,
        @Nullable String feeder,
        List<Double> coordinates) {
    public ConnectionPointDto {
        coordinates = List.copyOf(coordinates);
    }
}

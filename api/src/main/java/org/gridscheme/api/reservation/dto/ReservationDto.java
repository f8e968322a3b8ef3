package org.gridscheme.api.reservation.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as it is now.
 *
 * @param state HELD, CONNECTED, RELEASED or LAPSED; it counts while it is one of the first two
 * @param grid name of the grid
 * @param schemes id of the answer the scheme was chosen from
 * @param reference the designer's own sign
 * @param valid_until last day it is held; means nothing any more once connected
 * @param reservation_version from which on it counts
 * @param history the oldest first
 */
@Schema(name = "Reservation")
public record ReservationDto(
        String id,
        String state,
        String grid,
        String schemes,
        String scheme,
        String reference,
        String valid_until,
        String reservation_version,
        List<Source> sources,
        List<Event> history) {

    public ReservationDto {
        sources = List.copyOf(sources);
        history = List.copyOf(history);
    }

    /**
     * What is held at one source.
     *
     * @param capacity_kva installed capacity it counts with on its feeder
     * @param demand_kva demand the source is sized for
     * @param takes BAY, WAY, LOW_VOLTAGE_WAY or NONE
     * @param taken a bay, or the unit or transformer once for each of its ways
     */
    @Schema(name = "ReservedSource")
    public record Source(
            String role,
            String kind,
            String connection_point,
            String name,
            String substation,
            String bus_section,
            @Nullable String feeder,
            double capacity_kva,
            double demand_kva,
            String takes,
            List<String> taken) {

        public Source {
            taken = List.copyOf(taken);
        }
    }

    /**
     * Something that happened.
     *
     * @param event MADE, EXTENDED, CONNECTED, RELEASED or LAPSED
     */
    @Schema(name = "ReservationEvent")
    public record Event(String at, String event, String valid_until) {}
}

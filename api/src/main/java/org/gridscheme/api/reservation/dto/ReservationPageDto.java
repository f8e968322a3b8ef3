package org.gridscheme.api.reservation.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reservations of the grid that answers now, the latest first.
 *
 * @param reservation_version of what is held now
 * @param next_before to be given as {@code before} for the next page; null on the last one
 */
@Schema(name = "ReservationPage")
public record ReservationPageDto(
        String grid,
        String reservation_version,
        List<ReservationDto> reservations,
        @Nullable String next_before) {

    public ReservationPageDto {
        reservations = List.copyOf(reservations);
    }
}

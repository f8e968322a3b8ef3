package org.gridscheme.api.reservation;

import java.util.List;
import org.gridscheme.api.reservation.dto.ReservationDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservationEvent;
import org.gridscheme.scheme.reservation.ReservedSource;

/** Puts reservations on the wire. */
final class ReservationMapper {

    private ReservationMapper() {}

    static ReservationDto map(Reservation reservation) {
        return new ReservationDto(
                reservation.id(),
                reservation.state().name(),
                reservation.draft().grid(),
                reservation.draft().schemeSetId(),
                reservation.draft().schemeId(),
                reservation.draft().reference(),
                reservation.draft().validUntil().toString(),
                String.valueOf(reservation.revision()),
                reservation.draft().sources().stream()
                        .map(ReservationMapper::source)
                        .toList(),
                events(reservation.history()));
    }

    private static List<ReservationDto.Event> events(List<ReservationEvent> history) {
        return history.stream()
                .map(event -> new ReservationDto.Event(
                        event.at().toString(),
                        event.kind().name(),
                        event.validUntil().toString()))
                .toList();
    }

    private static ReservationDto.Source source(ReservedSource source) {
        return new ReservationDto.Source(
                source.role().name(),
                source.kind().name(),
                source.pointId(),
                source.pointName(),
                source.substationId(),
                source.busbarSectionId(),
                source.feederId().orElse(null),
                Rounding.figure(source.holding().commitment().installed_kVA()),
                Rounding.figure(source.holding().demand_kVA()),
                source.holding().room().name(),
                source.holding().taken());
    }
}

package org.gridscheme.api.reservation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.Problem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.reservation.dto.ReservationDto;
import org.gridscheme.api.reservation.dto.ReservationPageDto;
import org.gridscheme.api.scheme.IdempotencyKeys;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.scheme.reservation.Reservation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Capacity and bays promised to customers. */
@RestController
@Tag(name = "reservations")
final class ReservationController {

    private static final String OF_SCHEME = "/api/v1/schemes/{id}/{schemeId}/reservation";
    private static final String ONE = "/api/v1/reservations/{reservationId}";
    private static final int MOST = 200;

    private final ReservationService service;
    private final SnapshotHolder grid;
    private final PlanningGate gate;

    ReservationController(ReservationService service, SnapshotHolder grid, PlanningGate gate) {
        this.service = service;
        this.grid = grid;
        this.gate = gate;
    }

    @Operation(
            operationId = "reserveScheme",
            summary = "Holds the capacity and the bays of a scheme for its customer until a day")
    @ApiResponse(responseCode = "201", description = "Held; Location says where", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "Others were first; errors name what is taken and by which reservation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PostMapping(path = OF_SCHEME, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReservationDto> reserve(
            @PathVariable String id,
            @PathVariable String schemeId,
            @Parameter(description = "Last day it is held; as long as a reply is valid unless said otherwise")
                    @RequestParam(defaultValue = "")
                    String validUntil,
            @Parameter(description = "The designer's own sign") @RequestParam(defaultValue = "") String reference,
            @Parameter(description = "The same key never makes a second reservation")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String idempotencyKey) {
        ReservationWish wish = ReservationWish.read(validUntil, reference, idempotencyKey);
        Reservation reservation = gate.pass(() -> service.reserve(id, schemeId, wish));
        return ResponseEntity.created(URI.create("/api/v1/reservations/" + reservation.id()))
                .body(ReservationMapper.map(reservation));
    }

    @Operation(operationId = "getReservationOfScheme", summary = "The latest reservation of a scheme")
    @GetMapping(path = OF_SCHEME, produces = MediaType.APPLICATION_JSON_VALUE)
    ReservationDto getOfScheme(@PathVariable String id, @PathVariable String schemeId) {
        return ReservationMapper.map(service.getOf(id, schemeId));
    }

    @Operation(operationId = "releaseScheme", summary = "Gives the reservation of a scheme back")
    @DeleteMapping(path = OF_SCHEME, produces = MediaType.APPLICATION_JSON_VALUE)
    ReservationDto releaseScheme(@PathVariable String id, @PathVariable String schemeId) {
        return ReservationMapper.map(service.release(service.getOf(id, schemeId).id()));
    }

    @Operation(operationId = "listReservations", summary = "Reservations of the grid that answers now, latest first")
    @GetMapping(path = "/api/v1/reservations", produces = MediaType.APPLICATION_JSON_VALUE)
    ReservationPageDto list(
            @Parameter(description = "Id of a reservation; only earlier ones, as next_before of the page before says")
                    @RequestParam(defaultValue = "")
                    String before,
            @Parameter(description = "Most reservations on a page") @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    List.of(FieldProblem.of("/limit", "out-of-range", "1", String.valueOf(MOST))));
        }
        LoadedGrid loaded = grid.get();
        List<Reservation> found = service.list(Optional.of(before).filter(id -> !id.isEmpty()), limit);
        return new ReservationPageDto(
                loaded.facts().name(),
                String.valueOf(loaded.reservations().revision()),
                found.stream().map(ReservationMapper::map).toList(),
                found.size() < limit ? null : found.get(limit - 1).id());
    }

    @Operation(operationId = "getReservation", summary = "A reservation with everything that happened to it")
    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ReservationDto get(@PathVariable String reservationId) {
        return ReservationMapper.map(service.get(reservationId));
    }

    @Operation(operationId = "extendReservation", summary = "Gives a reservation a later last day")
    @PostMapping(path = ONE + "/extend", produces = MediaType.APPLICATION_JSON_VALUE)
    ReservationDto extend(
            @PathVariable String reservationId,
            @Parameter(description = "A further period of the reply's validity unless said otherwise")
                    @RequestParam(defaultValue = "")
                    String validUntil,
            @Parameter(description = "The same key never extends a second time")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String idempotencyKey) {
        ReservationWish wish = ReservationWish.read(validUntil, "", idempotencyKey);
        return ReservationMapper.map(service.extend(reservationId, wish));
    }

    @Operation(
            operationId = "connectReservation",
            summary = "The customer is connected: held until the grid's own data have its load")
    @PostMapping(path = ONE + "/connect", produces = MediaType.APPLICATION_JSON_VALUE)
    ReservationDto connect(@PathVariable String reservationId) {
        return ReservationMapper.map(service.connect(reservationId));
    }

    @Operation(operationId = "releaseReservation", summary = "Gives a reservation back; it stays in the history")
    @DeleteMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ReservationDto release(@PathVariable String reservationId) {
        return ReservationMapper.map(service.release(reservationId));
    }
}

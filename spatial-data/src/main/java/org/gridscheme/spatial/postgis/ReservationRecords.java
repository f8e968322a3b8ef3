package org.gridscheme.spatial.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.reservation.ExtensionOrder;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservationDraft;
import org.gridscheme.scheme.reservation.ReservationEvent;
import org.gridscheme.scheme.reservation.ReservationState;
import org.gridscheme.scheme.reservation.ReservedSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads reservations with their sources and history, three queries for any number of them. */
final class ReservationRecords {

    private static final SqlFile SQL = SqlFile.open("reservations.sql");

    private final Map<Long, List<ReservedSource>> sources = new HashMap<>();
    private final Map<Long, List<ReservationEvent>> events = new HashMap<>();
    private final Map<Long, Reservation> reservations = new HashMap<>();

    private ReservationRecords() {}

    /** In the order of the numbers. */
    static List<Reservation> read(JdbcClient client, List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        ReservationRecords records = new ReservationRecords();
        Long[] wanted = numbers.toArray(Long[]::new);
        client.sql(SQL.get("read-sources")).param("numbers", wanted).query(records::source);
        client.sql(SQL.get("read-events")).param("numbers", wanted).query(records::event);
        client.sql(SQL.get("read")).param("numbers", wanted).query(records::reservation);
        return numbers.stream()
                .map(number -> Objects.requireNonNull(records.reservations.get(number)))
                .toList();
    }

    private void source(ResultSet row) throws SQLException {
        Commitment commitment = new Commitment(
                row.getString("commitment_id"),
                row.getString("point_name"),
                Optional.of(row.getString("node_id")),
                Optional.empty(),
                row.getDouble("installed_kva"),
                row.getDouble("demand_factor"),
                1,
                OptionalDouble.empty(),
                Optional.empty());
        List<String> taken = List.of((String[]) row.getArray("taken").getArray());
        add(
                sources,
                row,
                new ReservedSource(
                        SourceRole.valueOf(row.getString("role")),
                        ConnectionKind.valueOf(row.getString("kind")),
                        row.getString("point_id"),
                        row.getString("point_name"),
                        row.getString("substation_id"),
                        row.getString("busbar_section_id"),
                        Optional.ofNullable(row.getString("feeder_id")),
                        new Holding(commitment, Holding.Room.valueOf(row.getString("room")), taken)));
    }

    private void event(ResultSet row) throws SQLException {
        add(
                events,
                row,
                new ReservationEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        ReservationEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("valid_until", LocalDate.class),
                        order(row)));
    }

    private static Optional<ExtensionOrder> order(ResultSet row) throws SQLException {
        Optional<LocalDate> wished = Optional.ofNullable(row.getObject("wished_until", LocalDate.class));
        return Optional.ofNullable(row.getString("idempotency_key")).map(key -> new ExtensionOrder(key, wished));
    }

    private static <T> void add(Map<Long, List<T>> byReservation, ResultSet row, T value) throws SQLException {
        byReservation
                .computeIfAbsent(row.getLong("reservation_no"), number -> new ArrayList<>())
                .add(value);
    }

    private void reservation(ResultSet row) throws SQLException {
        long number = row.getLong("reservation_no");
        ReservationDraft draft = new ReservationDraft(
                row.getString("id"),
                row.getString("grid_name"),
                row.getString("scheme_set_id"),
                row.getString("scheme_id"),
                row.getString("reference"),
                row.getObject("valid_until", LocalDate.class),
                Optional.ofNullable(row.getString("idempotency_key")),
                sources.getOrDefault(number, List.of()));
        reservations.put(
                number,
                new Reservation(
                        draft,
                        ReservationState.valueOf(row.getString("state")),
                        row.getLong("from_revision"),
                        events.getOrDefault(number, List.of())));
    }
}

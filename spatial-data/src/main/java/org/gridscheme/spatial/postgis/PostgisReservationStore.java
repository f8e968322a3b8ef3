package org.gridscheme.spatial.postgis;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.scheme.reservation.ExtensionOrder;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservationBook;
import org.gridscheme.scheme.reservation.ReservationDraft;
import org.gridscheme.scheme.reservation.ReservationEvent;
import org.gridscheme.scheme.reservation.ReservationState;
import org.gridscheme.scheme.reservation.ReservationStore;
import org.gridscheme.scheme.reservation.ReservedSource;
import org.gridscheme.scheme.reservation.Taking;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reservations in PostgreSQL; any number of processes may share them. Thread-safe. */
public final class PostgisReservationStore implements ReservationStore {

    private static final SqlFile SQL = SqlFile.open("reservations.sql");

    private final Database database;

    public PostgisReservationStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** The lock is a statement of its own, so that the next ones see everything done under it before. */
    @Override
    public Taking reserve(ReservationDraft draft, long revision, LocalDate today) {
        return database.inTransaction(connection -> {
            sql("open-book").param("grid", draft.grid()).update();
            long standing = lockBook(draft.grid());
            Optional<Reservation> earlier = draft.idempotencyKey().flatMap(this::findByIdempotencyKey);
            if (earlier.isPresent()) {
                return new Taking.Done(earlier.get());
            }
            long current = lapseIn(draft.grid(), today).orElse(standing);
            List<Reservation> takers = takers(draft);
            if (!takers.isEmpty()) {
                return new Taking.Taken(takers);
            }
            return current == revision ? new Taking.Done(insert(draft)) : new Taking.Stale();
        });
    }

    private List<Reservation> takers(ReservationDraft draft) {
        String[] bays = draft.sources().stream()
                .map(ReservedSource::holding)
                .filter(holding -> holding.room() == Holding.Room.BAY)
                .flatMap(holding -> holding.taken().stream())
                .toArray(String[]::new);
        return read(sql("takers")
                .param("schemeSet", draft.schemeSetId())
                .param("grid", draft.grid())
                .param("bays", bays));
    }

    private Reservation insert(ReservationDraft draft) {
        long number = sql("insert")
                .param("id", draft.id())
                .param("grid", draft.grid())
                .param("schemeSet", draft.schemeSetId())
                .param("scheme", draft.schemeId())
                .param("reference", draft.reference())
                .param("key", draft.idempotencyKey().orElse(null))
                .param("validUntil", draft.validUntil())
                .param("revision", turnPage(draft.grid()))
                .query(Long.class)
                .single();
        for (int i = 0; i < draft.sources().size(); i++) {
            insertSource(number, i + 1, draft.grid(), draft.sources().get(i));
        }
        record(List.of(number), ReservationEvent.Kind.MADE);
        return ReservationRecords.read(database.client(), List.of(number)).get(0);
    }

    private void insertSource(long reservation, int source, String grid, ReservedSource it) {
        sql("insert-source")
                .param("reservation", reservation)
                .param("source", source)
                .param("role", it.role().name())
                .param("kind", it.kind().name())
                .param("point", it.pointId())
                .param("pointName", it.pointName())
                .param("substation", it.substationId())
                .param("busbar", it.busbarSectionId())
                .param("feeder", it.feederId().orElse(null))
                .param("commitment", it.holding().commitment().id())
                .param("node", it.holding().commitment().nodeId().orElseThrow())
                .param("installed_kVA", it.holding().commitment().installed_kVA())
                .param("demandFactor", it.holding().commitment().demandFactor())
                .param("room", it.holding().room().name())
                .update();
        List<String> taken = it.holding().taken();
        for (int slot = 1; slot <= taken.size(); slot++) {
            sql("insert-room")
                    .param("reservation", reservation)
                    .param("source", source)
                    .param("slot", slot)
                    .param("grid", grid)
                    .param("element", taken.get(slot - 1))
                    .param("bay", it.holding().room() == Holding.Room.BAY)
                    .update();
        }
    }

    @Override
    public boolean lapse(LocalDate today) {
        List<String> overdue =
                sql("overdue-books").param("today", today).query(String.class).list();
        for (String grid : overdue) {
            database.inTransaction(connection -> {
                lockBook(grid);
                return lapseIn(grid, today);
            });
        }
        return !overdue.isEmpty();
    }

    /** Under the lock of the book; the new revision where something lapsed. */
    private Optional<Long> lapseIn(String grid, LocalDate today) {
        boolean overdue = sql("overdue")
                .param("grid", grid)
                .param("today", today)
                .query(Boolean.class)
                .single();
        if (!overdue) {
            return Optional.empty();
        }
        long revision = turnPage(grid);
        List<Long> lapsed = sql("lapse")
                .param("grid", grid)
                .param("today", today)
                .param("revision", revision)
                .query(Long.class)
                .list();
        free(lapsed);
        record(lapsed, ReservationEvent.Kind.LAPSED);
        return Optional.of(revision);
    }

    @Override
    public long revision(String grid) {
        return sql("revision").param("grid", grid).query(Long.class).optional().orElse(0L);
    }

    @Override
    public ReservationBook book(String grid) {
        return book(grid, revision(grid));
    }

    @Override
    public ReservationBook book(String grid, long revision) {
        return new ReservationBook(
                revision, read(sql("in-force-at").param("grid", grid).param("revision", revision)));
    }

    @Override
    public Optional<Reservation> find(String id) {
        return one(sql("by-id").param("id", id));
    }

    @Override
    public Optional<Reservation> findByIdempotencyKey(String key) {
        return one(sql("by-key").param("key", key));
    }

    @Override
    public List<Reservation> listOf(String schemeSetId) {
        return read(sql("of-set").param("schemeSet", schemeSetId));
    }

    @Override
    public List<Reservation> list(String grid, Optional<String> beforeId, int most) {
        return read(sql("of-grid")
                .param("grid", grid)
                .param("before", beforeId.orElse(null))
                .param("most", most));
    }

    @Override
    public Optional<Reservation> findByExtensionKey(String key) {
        return one(sql("by-extension-key").param("key", key));
    }

    /** The lock is a statement of its own, so that the next ones see everything done under it before. */
    @Override
    public Optional<Reservation> extend(String id, LocalDate validUntil, Optional<ExtensionOrder> order) {
        Optional<String> key = order.map(ExtensionOrder::idempotencyKey);
        database.inTransaction(connection -> {
            key.ifPresent(it -> sql("lock-extension-key")
                    .param("key", it)
                    .query((row, n) -> true)
                    .single());
            if (key.flatMap(this::findByExtensionKey).isPresent()) {
                return false;
            }
            List<Long> extended = sql("extend")
                    .param("id", id)
                    .param("validUntil", validUntil)
                    .query(Long.class)
                    .list();
            record(extended, ReservationEvent.Kind.EXTENDED, order);
            return true;
        });
        return find(id);
    }

    @Override
    public Optional<Reservation> connect(String id) {
        database.inTransaction(connection -> {
            List<Long> connected =
                    sql("connect").param("id", id).query(Long.class).list();
            record(connected, ReservationEvent.Kind.CONNECTED);
            return connected;
        });
        return find(id);
    }

    @Override
    public Optional<Reservation> release(String id) {
        Optional<String> grid =
                sql("grid-of").param("id", id).query(String.class).optional();
        grid.ifPresent(name -> database.inTransaction(connection -> {
            long revision = lockBook(name) + 1;
            List<Long> ended = sql("end")
                    .param("id", id)
                    .param("state", ReservationState.RELEASED.name())
                    .param("revision", revision)
                    .query(Long.class)
                    .list();
            if (!ended.isEmpty()) {
                turnPage(name);
                free(ended);
                record(ended, ReservationEvent.Kind.RELEASED);
            }
            return ended;
        }));
        return find(id);
    }

    private long lockBook(String grid) {
        return sql("lock-book").param("grid", grid).query(Long.class).single();
    }

    private long turnPage(String grid) {
        return sql("turn-page").param("grid", grid).query(Long.class).single();
    }

    private void free(List<Long> reservations) {
        sql("free-room").param("numbers", reservations.toArray(Long[]::new)).update();
    }

    private void record(List<Long> reservations, ReservationEvent.Kind kind) {
        record(reservations, kind, Optional.empty());
    }

    private void record(List<Long> reservations, ReservationEvent.Kind kind, Optional<ExtensionOrder> order) {
        sql("insert-events")
                .param("numbers", reservations.toArray(Long[]::new))
                .param("kind", kind.name())
                .param("key", order.map(ExtensionOrder::idempotencyKey).orElse(null))
                .param("wished", order.flatMap(ExtensionOrder::wished).orElse(null), Types.DATE)
                .update();
    }

    private StatementSpec sql(String name) {
        return database.client().sql(SQL.get(name));
    }

    private List<Reservation> read(StatementSpec numbers) {
        return ReservationRecords.read(
                database.client(), numbers.query(Long.class).list());
    }

    private Optional<Reservation> one(StatementSpec number) {
        return read(number).stream().findFirst();
    }
}

package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.SpareAccess;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.reservation.ExtensionOrder;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservationBook;
import org.gridscheme.scheme.reservation.ReservationDraft;
import org.gridscheme.scheme.reservation.ReservationEvent;
import org.gridscheme.scheme.reservation.ReservationState;
import org.gridscheme.scheme.reservation.ReservedSource;
import org.gridscheme.scheme.reservation.Taking;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ExtendWith(PostgisExtension.class)
class PostgisReservationStoreIT {

    private static final int RACES = 1000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 28);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final GridSnapshot GRID = GridDsl.snapshot("""
            station S 0 0
            bus S1 S
            trafo T1 S1 50
            bay B1 S1 0 0 state=SPARE
            bay B2 S1 0 0 state=SPARE
            bay B3 S1 0 0 state=RESERVED
            bay F1 S1 0 0 peak=70
            rmu R1 800 0 ways=6 spare=2
            line F1 R1
            """);

    private static PostgisReservationStore store;
    private static DataSource database;
    private static JdbcClient sql;

    @BeforeAll
    static void migrate(DataSource source) {
        DatabaseSchema.migrate(source);
        database = source;
        store = onOneConnection();
        sql = JdbcClient.create(source);
    }

    /** Connecting takes longer than anything that is tested here. */
    private static PostgisReservationStore onOneConnection() {
        try {
            return new PostgisReservationStore(new SingleConnectionDataSource(database.getConnection(), true));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ReservationDraft draft(String grid, String bay) {
        return draft(grid, bay, Optional.empty());
    }

    private static ReservationDraft draft(String grid, String bay, Optional<String> key) {
        String id = "r-" + NUMBERS.incrementAndGet();
        Commitment demand = new Commitment(
                id, "bay", Optional.of(bay), Optional.empty(), 4000, .5, 1, OptionalDouble.empty(), Optional.empty());
        ReservedSource source = new ReservedSource(
                SourceRole.MAIN,
                ConnectionKind.SPARE_BAY,
                bay,
                "bay",
                "S",
                "S1",
                Optional.empty(),
                new Holding(demand, Holding.Room.BAY, List.of(bay)));
        return new ReservationDraft(id, grid, "set-" + id, "A1", "", NEXT_YEAR, key, List.of(source));
    }

    private static Reservation done(Taking taking) {
        assertThat(taking).isInstanceOf(Taking.Done.class);
        return ((Taking.Done) taking).reservation();
    }

    private static Reservation reserve(String grid, String bay) {
        return done(store.reserve(draft(grid, bay), store.revision(grid), TODAY));
    }

    @Test
    void whatIsReservedIsReadBackAndTurnsThePage() {
        ReservationDraft wanted = draft("kept", "B1");

        Reservation made = done(store.reserve(wanted, 0, TODAY));

        assertThat(made.draft()).isEqualTo(wanted);
        assertThat(made.state()).isEqualTo(ReservationState.HELD);
        assertThat(made.history()).extracting(ReservationEvent::kind).containsExactly(ReservationEvent.Kind.MADE);
        assertThat(store.book("kept")).isEqualTo(new ReservationBook(1, List.of(made)));
        assertThat(store.find(made.id())).contains(made);
        assertThat(store.book("another")).isEqualTo(ReservationBook.EMPTY);
    }

    @Test
    void aReservationWhoseNodeIsGoneIsReportedWhereItWas() {
        PostgisGridStore grids = PostgisStores.grids(database);
        PostgisIssueStore issues = new PostgisIssueStore(database);
        Optional<String> code = Optional.of("reservation.node-missing");
        String before = grids.save(SampleGrid.draft("vanishing"));
        sql.sql("INSERT INTO grid_node SELECT (jsonb_populate_record(n, '{\"id\": \"GONE\", \"ordinal\": 9999}')).* "
                        + "FROM grid_node n JOIN grid_version v USING (grid_version_no) WHERE v.id = :version LIMIT 1")
                .param("version", before)
                .update();
        String stays = sql.sql("SELECT min(n.id) FROM grid_node n JOIN grid_version v USING (grid_version_no) "
                        + "WHERE v.id = :version AND n.id <> 'GONE'")
                .param("version", before)
                .query(String.class)
                .single();
        reserve("vanishing", stays);
        Reservation vanished = reserve("vanishing", "GONE");
        grids.activate(before);
        assertThat(issues.list(before, code, 0, 9)).isEmpty();

        String after = grids.save(SampleGrid.draft("vanishing"));
        grids.activate(after);
        grids.activate(after);

        List<GridDataIssue> found = issues.list(after, code, 0, 9);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).elementId()).isEqualTo(vanished.id());
        assertThat(found.get(0).position()).isPresent();
        assertThat(found.get(0).details()).containsEntry("node", "GONE").containsEntry("reservation", vanished.id());
        store.release(vanished.id());
        grids.activate(after);
        assertThat(issues.list(after, code, 0, 9)).isEmpty();
    }

    @Test
    void aSecondTakerLearnsWhoHasTheBay() {
        Reservation first = reserve("second", "B1");

        Taking second = store.reserve(draft("second", "B1"), store.revision("second"), TODAY);

        assertThat(second).isEqualTo(new Taking.Taken(List.of(first)));
        assertThat(store.reserve(draft("second", "B2"), 0, TODAY)).isEqualTo(new Taking.Stale());
        assertThat(store.revision("second")).isEqualTo(1);
    }

    @Test
    void aKnownKeyGivesTheEarlierReservation() {
        Reservation first = done(store.reserve(draft("keyed", "B1", Optional.of("k-1")), 0, TODAY));

        Reservation again = done(store.reserve(draft("keyed", "B1", Optional.of("k-1")), 0, TODAY));

        assertThat(again).isEqualTo(first);
        assertThat(store.revision("keyed")).isEqualTo(1);
    }

    @Test
    void aReleasedBayIsFreeAndItsHistoryStays() {
        Reservation first = reserve("released", "B1");

        Reservation released = store.release(first.id()).orElseThrow();
        Reservation second = reserve("released", "B1");

        assertThat(released.state()).isEqualTo(ReservationState.RELEASED);
        assertThat(store.release(first.id())).contains(released);
        assertThat(store.book("released").inForce()).containsExactly(second);
        assertThat(store.book("released", 1).holdings()).isEqualTo(first.holdings());
        assertThat(store.book("released", 2).holdings()).isEmpty();
        assertThat(store.list("released", Optional.empty(), 9)).containsExactly(second, released);
        assertThat(store.list("released", Optional.of(second.id()), 9)).containsExactly(released);
        assertThat(store.listOf(first.draft().schemeSetId())).containsExactly(released);
    }

    @Test
    void itLapsesAfterItsLastDayUnlessExtendedOrConnected() {
        Reservation lapsing = reserve("lapsing", "B1");
        Reservation extended = reserve("lapsing", "B2");
        Reservation connected = reserve("lapsing", "B3");
        LocalDate later = NEXT_YEAR.plusMonths(6);

        store.connect(connected.id());
        assertThat(store.extend(extended.id(), later, Optional.empty())
                        .orElseThrow()
                        .draft()
                        .validUntil())
                .isEqualTo(later);
        assertThat(store.extend(extended.id(), NEXT_YEAR, Optional.empty())
                        .orElseThrow()
                        .draft()
                        .validUntil())
                .isEqualTo(later);
        store.lapse(NEXT_YEAR);
        assertThat(store.book("lapsing").inForce()).hasSize(3);
        assertThat(store.revision("lapsing")).isEqualTo(3);

        assertThat(store.lapse(NEXT_YEAR.plusDays(1))).isTrue();

        assertThat(store.book("lapsing").inForce())
                .extracting(Reservation::id, Reservation::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(extended.id(), ReservationState.HELD),
                        org.assertj.core.groups.Tuple.tuple(connected.id(), ReservationState.CONNECTED));
        assertThat(store.find(lapsing.id()).orElseThrow().history())
                .extracting(ReservationEvent::kind)
                .containsExactly(ReservationEvent.Kind.MADE, ReservationEvent.Kind.LAPSED);
        assertThat(store.extend(lapsing.id(), later.plusYears(1), Optional.empty())
                        .orElseThrow()
                        .state())
                .isEqualTo(ReservationState.LAPSED);
        assertThat(store.revision("lapsing")).isEqualTo(4);
    }

    /** Each of them wants a later day than the ones before it; the first that comes through extends, the others find its key. */
    @Test
    void racingExtensionsWithOneKeyExtendOnce() throws Exception {
        Reservation made = reserve("extended", "B1");
        Reservation other = reserve("extended", "B2");
        PostgisReservationStore shared = new PostgisReservationStore(database);
        ExtensionOrder order = new ExtensionOrder("extension", Optional.empty());
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Optional<Reservation>>> orders = new ArrayList<>();
            for (int month = 1; month <= 8; month++) {
                LocalDate later = NEXT_YEAR.plusMonths(month);
                String id = month % 2 == 0 ? other.id() : made.id();
                orders.add(() -> shared.extend(id, later, Optional.of(order)));
            }
            for (Future<Optional<Reservation>> answer : clients.invokeAll(orders)) {
                assertThat(answer.get()).isPresent();
            }
        } finally {
            clients.shutdownNow();
        }

        Reservation extended = store.findByExtensionKey("extension").orElseThrow();
        Reservation untouched = store.find(extended.id().equals(made.id()) ? other.id() : made.id())
                .orElseThrow();
        store.release(extended.id());
        assertThat(untouched.history()).hasSize(1);
        assertThat(extended.history()).hasSize(2);
        assertThat(store.find(extended.id()).orElseThrow().findExtendedBy(order))
                .contains(extended);
        assertThat(extended.findExtendedBy(new ExtensionOrder("extension", Optional.of(NEXT_YEAR))))
                .isEmpty();
    }

    /** Whoever comes next finds the bay free, without anybody having cleared up. */
    @Test
    void aTakerLetsWhatIsOverLapse() {
        Reservation first = reserve("overdue", "B1");

        Taking second = store.reserve(draft("overdue", "B1"), 2, NEXT_YEAR.plusDays(1));

        assertThat(done(second).revision()).isEqualTo(3);
        assertThat(store.find(first.id()).orElseThrow().state()).isEqualTo(ReservationState.LAPSED);
    }

    /** Two designers want one bay, again and again; what is free and what is reserved always make the whole. */
    @Test
    void ofTwoRacingTakersExactlyOneWins() throws Exception {
        ExecutorService designers = Executors.newFixedThreadPool(2);
        PostgisReservationStore first = onOneConnection();
        PostgisReservationStore second = onOneConnection();
        int won = 0;
        try {
            for (int race = 0; race < RACES; race++) {
                long revision = store.revision("race");
                List<Callable<Taking>> both = List.of(
                        () -> first.reserve(draft("race", "B1"), revision, TODAY),
                        () -> second.reserve(draft("race", "B1"), revision, TODAY));
                List<Taking> takings = new ArrayList<>();
                for (Future<Taking> taking : designers.invokeAll(both)) {
                    takings.add(taking.get());
                }

                Reservation winner = done(takings.stream()
                        .filter(Taking.Done.class::isInstance)
                        .findFirst()
                        .orElseThrow());
                assertThat(takings).contains(new Taking.Taken(List.of(winner)));
                won++;
                assertWhole(store.book("race"), 1);
                store.release(winner.id());
                assertWhole(store.book("race"), 0);
            }
        } finally {
            designers.shutdownNow();
        }
        assertThat(won).isEqualTo(RACES);
        assertThat(sql.sql("SELECT count(*) FROM reservation WHERE grid_name = 'race'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(RACES);
    }

    private static void assertWhole(ReservationBook book, int expected) {
        SpareAccess.Bays before =
                SpareAccess.of(FeederForest.trace(GRID)).bays().get(0);
        GridSnapshot held = GRID.holding(book.holdings());
        SpareAccess.Bays bays = SpareAccess.of(FeederForest.trace(held)).bays().get(0);
        assertThat(book.inForce()).hasSize(expected);
        assertThat(bays.reserved() - before.reserved()).isEqualTo(expected);
        assertThat(bays.spare() + bays.reserved() + bays.used()).isEqualTo(held.baysAt(0).length);
        assertThat(held.node(held.nodeIndex("B1")).bay().orElseThrow().state())
                .isEqualTo(expected == 1 ? BayState.RESERVED : BayState.SPARE);
    }
}

package org.gridscheme.api.reservation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.reservation.dto.ReservationDto;
import org.gridscheme.api.scheme.Replanning;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.scheme.api.SchemeHoldings;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.reservation.ExtensionOrder;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservationDraft;
import org.gridscheme.scheme.reservation.ReservationStore;
import org.gridscheme.scheme.reservation.ReservedSource;
import org.gridscheme.scheme.reservation.Taking;

/**
 * Reserves schemes. Whether a scheme still fits is found by planning it again on everything that is held; it is stored only
 * if nobody reserved anything meanwhile, else it is planned once more. Thread-safe.
 */
public final class ReservationService {

    /** Somebody else got through each time: with so many at it, it is for the client to come back. */
    private static final int MOST_ATTEMPTS = 25;

    private final SnapshotHolder grid;
    private final SchemeArchive archive;
    private final ReservationStore store;
    private final Replanning replanning;
    private final Clock clock;

    public ReservationService(
            SnapshotHolder grid, RequestContexts contexts, SchemeArchive archive, ReservationStore store, Clock clock) {
        this.grid = grid;
        this.archive = archive;
        this.store = store;
        this.replanning = new Replanning(contexts);
        this.clock = clock;
    }

    /**
     * Reserves a scheme of an archived answer.
     *
     * @throws ProblemException of type NOT_FOUND; RESERVATION_CONFLICT telling what is taken and by which reservation;
     *     IDEMPOTENCY_KEY_REUSED; INVALID_REQUEST for a day out of bounds
     */
    public Reservation reserve(String schemeSetId, String schemeId, ReservationWish wish) {
        SchemeDto scheme = scheme(schemeSetId, schemeId);
        Optional<Reservation> earlier = wish.idempotencyKey().flatMap(store::findByIdempotencyKey);
        if (earlier.isPresent()) {
            return requireSame(earlier.get(), schemeSetId, schemeId);
        }
        String request =
                archive.findRequest(schemeSetId).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            grid.refresh();
            LoadedGrid loaded = grid.get();
            ReservationDraft draft = draft(schemeSetId, scheme, request, loaded, wish);
            Taking taking = store.reserve(draft, loaded.reservations().revision(), today());
            grid.refresh();
            if (taking instanceof Taking.Done done) {
                return requireSame(done.reservation(), schemeSetId, schemeId);
            }
            if (taking instanceof Taking.Taken taken) {
                throw new Conflicts(scheme, grid.get().reservations()).taken(schemeSetId, taken.by());
            }
        }
        throw new ProblemException(ProblemType.TOO_BUSY);
    }

    private ReservationDraft draft(
            String schemeSetId, SchemeDto scheme, String request, LoadedGrid loaded, ReservationWish wish) {
        Replanning.Replanned replanned = replanning.plan(request, scheme, loaded);
        if (replanned.scheme().isEmpty()) {
            throw new Conflicts(scheme, loaded.reservations()).unfit(replanned.set());
        }
        SupplyScheme found = replanned.scheme().get();
        String id = UUID.randomUUID().toString();
        LocalDate latest = found.design().reply().validUntil(today());
        return new ReservationDraft(
                id,
                loaded.facts().name(),
                schemeSetId,
                scheme.id(),
                wish.reference(),
                day(wish.validUntil().orElse(latest), today(), latest),
                wish.idempotencyKey(),
                sources(found, new SchemeHoldings(replanned.planner().grid()), id));
    }

    private static List<ReservedSource> sources(SupplyScheme scheme, SchemeHoldings holdings, String id) {
        List<Holding> held = holdings.of(scheme, id, "", Optional.empty());
        List<ReservedSource> sources = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            // What a switching holds on another feeder is held for the source it is done for.
            SupplySource source =
                    scheme.sources().get(Math.min(i, scheme.sources().size() - 1));
            sources.add(ReservedSource.of(source.role(), source.connectionPoint(), held.get(i)));
        }
        return sources;
    }

    private static LocalDate day(LocalDate wanted, LocalDate earliest, LocalDate latest) {
        if (wanted.isBefore(earliest) || wanted.isAfter(latest)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    List.of(FieldProblem.of(
                            "/validUntil", "reservation.day-out-of-bounds", earliest.toString(), latest.toString())));
        }
        return wanted;
    }

    private static Reservation requireSame(Reservation reservation, String schemeSetId, String schemeId) {
        if (!reservation.draft().schemeSetId().equals(schemeSetId)
                || !reservation.draft().schemeId().equals(schemeId)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return reservation;
    }

    private SchemeDto scheme(String schemeSetId, String schemeId) {
        return archive.find(schemeSetId).stream()
                .flatMap(set -> set.schemes().stream())
                .filter(scheme -> scheme.id().equals(schemeId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The reservation of a scheme that is in force, else its latest one. */
    public Reservation getOf(String schemeSetId, String schemeId) {
        return store.listOf(schemeSetId).stream()
                .filter(reservation -> reservation.draft().schemeId().equals(schemeId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** @throws ProblemException of type NOT_FOUND */
    public Reservation get(String id) {
        return store.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Reservations of the grid that answers now, the latest first. */
    public List<Reservation> list(Optional<String> beforeId, int most) {
        return store.list(grid.get().facts().name(), beforeId, most);
    }

    /**
     * Extends by a period of the reply's validity, or to an earlier day. A repeated order with the same key has the same answer.
     *
     * @throws ProblemException of type RESERVATION_STATE once it is not held any more or there can be no further extension;
     *     IDEMPOTENCY_KEY_REUSED
     */
    public Reservation extend(String id, ReservationWish wish) {
        Optional<ExtensionOrder> order = wish.idempotencyKey().map(key -> new ExtensionOrder(key, wish.validUntil()));
        // Read before the key is looked for: where that is not there yet, this was not extended by it either.
        Reservation now = get(id);
        Optional<Reservation> earlier = order.flatMap(it -> findExtended(id, it));
        return earlier.orElseGet(() -> extend(now, wish.validUntil(), order));
    }

    private Reservation extend(Reservation now, Optional<LocalDate> wished, Optional<ExtensionOrder> order) {
        ReplyValidity reply =
                ReplyValidity.of(scheme(now.draft().schemeSetId(), now.draft().schemeId()));
        reply.requireExtensionLeft(now);
        LocalDate held = now.draft().validUntil();
        LocalDate wanted = day(wished.orElse(reply.next(held)), held.plusDays(1), reply.next(held));
        Reservation after =
                store.extend(now.id(), wanted, order).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return order.flatMap(it -> findExtended(now.id(), it))
                .orElseGet(() -> require(after, after.draft().validUntil().equals(wanted)));
    }

    /** The answer an order had; with its key for another reservation or another day it is refused. */
    private Optional<Reservation> findExtended(String id, ExtensionOrder order) {
        return store.findByExtensionKey(order.idempotencyKey()).map(found -> Optional.of(found)
                .filter(it -> it.id().equals(id))
                .flatMap(it -> it.findExtendedBy(order))
                .orElseThrow(() -> new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED)));
    }

    /**
     * The customer is connected: the reservation lapses no more and counts until the grid's own data have its load.
     *
     * @throws ProblemException of type RESERVATION_STATE once it has ended
     */
    public Reservation connect(String id) {
        Reservation after = store.connect(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return require(after, after.state().isInForce());
    }

    /** Gives a reservation back. What has ended already stays as it is. */
    public Reservation release(String id) {
        Reservation after = store.release(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        grid.refresh();
        return after;
    }

    private static Reservation require(Reservation after, boolean changed) {
        if (!changed) {
            throw new ProblemException(
                    ProblemType.RESERVATION_STATE,
                    List.of(FieldProblem.of(
                            "", "reservation.ended", after.state().name())));
        }
        return after;
    }

    /** A reservation as it is put on the wire. */
    public static ReservationDto describe(Reservation reservation) {
        return ReservationMapper.map(reservation);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

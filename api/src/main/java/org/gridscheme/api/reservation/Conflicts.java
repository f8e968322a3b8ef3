package org.gridscheme.api.reservation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservationBook;
import org.gridscheme.scheme.reservation.ReservedSource;

/** Says what of a scheme others have taken, and by which reservation. */
final class Conflicts {

    private static final String NOBODY = "–";

    private final SchemeDto scheme;
    private final ReservationBook book;
    private final List<FieldProblem> found = new ArrayList<>();

    Conflicts(SchemeDto scheme, ReservationBook book) {
        this.scheme = scheme;
        this.book = book;
    }

    /** Others hold a bay, or the customer holds another scheme of the same answer. */
    ProblemException taken(String schemeSetId, List<Reservation> by) {
        for (Reservation taker : by) {
            if (taker.draft().schemeSetId().equals(schemeSetId)) {
                found.add(FieldProblem.of(
                        "", "reservation.customer-holds", taker.draft().schemeId(), taker.id()));
            }
        }
        addBays(by);
        return problem();
    }

    /** The scheme does not fit any more. */
    ProblemException unfit(SchemeSet now) {
        addBays(book.inForce());
        boolean bayTaken = !found.isEmpty();
        for (int i = 0; i < scheme.sources().size(); i++) {
            ConnectionPointDto point = scheme.sources().get(i).connection_point();
            Optional<Rejection> rejection = now.rejected().stream()
                    .filter(it -> it.connectionPoint().id().equals(point.id()))
                    .findFirst();
            if (rejection.isPresent() && !bayTaken) {
                add(i, point, rejection.get().reasons());
            }
        }
        if (found.isEmpty()) {
            found.add(FieldProblem.of("", "reservation.plan-anew"));
        }
        return problem();
    }

    private void addBays(List<Reservation> inForce) {
        for (int i = 0; i < scheme.sources().size(); i++) {
            ConnectionPointDto point = scheme.sources().get(i).connection_point();
            for (Reservation taker : inForce) {
                if (taker.draft().sources().stream().anyMatch(source -> takes(source, point))) {
                    found.add(FieldProblem.of(
                            pointer(i),
                            "reservation.bay-taken",
                            point.name(),
                            taker.id(),
                            taker.draft().validUntil().toString()));
                }
            }
        }
    }

    private static boolean takes(ReservedSource source, ConnectionPointDto point) {
        return source.holding().taken().contains(point.id()) && source.holding().room() == Holding.Room.BAY;
    }

    private void add(int source, ConnectionPointDto point, List<RejectionReason> reasons) {
        String takers = takers(point);
        for (RejectionReason reason : reasons) {
            found.add(FieldProblem.of(
                    pointer(source),
                    "reservation.no-longer-fits",
                    point.name(),
                    reason.code(),
                    figure(reason.actual()),
                    figure(reason.limit()),
                    reason.unit(),
                    takers));
        }
    }

    private static String figure(double value) {
        return Rounding.findFigure(value).map(String::valueOf).orElse(NOBODY);
    }

    /** Who holds something on the same feeder or busbar section, else in the same substation. */
    private String takers(ConnectionPointDto point) {
        List<String> near = ids(source -> source.busbarSectionId().equals(point.bus_section_id())
                || Objects.equals(source.feederId().orElse(""), point.feeder_id()));
        List<String> ids = near.isEmpty() ? ids(source -> source.substationId().equals(point.substation_id())) : near;
        return ids.isEmpty() ? NOBODY : String.join(", ", ids);
    }

    private List<String> ids(Predicate<ReservedSource> there) {
        return book.inForce().stream()
                .filter(reservation -> reservation.draft().sources().stream().anyMatch(there))
                .map(Reservation::id)
                .toList();
    }

    private static String pointer(int source) {
        return "/sources/" + source + "/connection_point";
    }

    private ProblemException problem() {
        return new ProblemException(ProblemType.RESERVATION_CONFLICT, found);
    }
}

package org.gridscheme.api.reservation;

import java.time.LocalDate;
import java.util.List;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservationEvent;

/** How long a reply is valid and how often it can be extended, as its scheme says. */
record ReplyValidity(int months, int extensions) {

    /** An answer from before schemes told their terms cannot be extended. */
    static ReplyValidity of(SchemeDto scheme) {
        DesignDto design = scheme.design();
        return design == null
                ? new ReplyValidity(0, 0)
                : new ReplyValidity(
                        design.reply().validity_months(), design.reply().extensions());
    }

    LocalDate next(LocalDate day) {
        return day.plusMonths(months);
    }

    /** @throws ProblemException of type RESERVATION_STATE */
    void requireExtensionLeft(Reservation reservation) {
        long done = reservation.history().stream()
                .filter(event -> event.kind() == ReservationEvent.Kind.EXTENDED)
                .count();
        if (done >= extensions) {
            throw new ProblemException(
                    ProblemType.RESERVATION_STATE,
                    List.of(FieldProblem.of("", "reservation.no-more-extensions", String.valueOf(extensions))));
        }
    }
}

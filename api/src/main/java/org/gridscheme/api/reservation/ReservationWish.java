package org.gridscheme.api.reservation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.error.TextParameter;
import org.gridscheme.api.scheme.IdempotencyKeys;
import org.jspecify.annotations.Nullable;

/**
 * How a reservation is wanted.
 *
 * @param validUntil last day; empty for as long as a reply is valid
 * @param reference the designer's own sign, may be empty
 */
public record ReservationWish(Optional<LocalDate> validUntil, String reference, Optional<String> idempotencyKey) {

    private static final int LONGEST = 200;

    /** @throws ProblemException with all faults of the parameters */
    public static ReservationWish read(String validUntil, String reference, @Nullable String idempotencyKey) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<LocalDate> day = day(validUntil, problems);
        problems.addAll(TextParameter.check("reference", reference, LONGEST));
        problems.addAll(IdempotencyKeys.check(idempotencyKey));
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, problems);
        }
        return new ReservationWish(day, reference, IdempotencyKeys.find(idempotencyKey));
    }

    /** A day such as 2027-11-28; empty where none is given. */
    private static Optional<LocalDate> day(String text, List<FieldProblem> problems) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            problems.add(FieldProblem.of("/validUntil", "reservation.no-day"));
            return Optional.empty();
        }
    }
}

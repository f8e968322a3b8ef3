package org.gridscheme.api.reservation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.text.Printable;
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
        check("reference", reference, problems);
        check("Idempotency-Key", idempotencyKey == null ? "" : idempotencyKey, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, problems);
        }
        return new ReservationWish(
                day, reference, Optional.ofNullable(idempotencyKey).filter(key -> !key.isBlank()));
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

    private static void check(String parameter, String text, List<FieldProblem> problems) {
        if (text.length() > LONGEST) {
            problems.add(FieldProblem.of("/" + parameter, "too-long", String.valueOf(LONGEST)));
        }
        if (Printable.hasControlCharacter(text) || Printable.hasLoneSurrogate(text)) {
            problems.add(FieldProblem.of("/" + parameter, "control-characters"));
        }
    }
}

package org.gridscheme.api.scheme;

import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.error.TextParameter;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Idempotency-Key} of an order. A blank one is none. */
public final class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKeys() {}

    /** @throws ProblemException of type INVALID_REQUEST */
    public static Optional<String> read(@Nullable String header) {
        List<FieldProblem> problems = check(header);
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, problems);
        }
        return find(header);
    }

    /** Everything wrong with it. */
    public static List<FieldProblem> check(@Nullable String header) {
        return find(header)
                .map(key -> TextParameter.check(HEADER, key, LONGEST))
                .orElse(List.of());
    }

    public static Optional<String> find(@Nullable String header) {
        return Optional.ofNullable(header).filter(key -> !key.isBlank());
    }
}

package org.gridscheme.api.scheme.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;

/** The faults of one request in the order they were found, each pointer and code once. Not thread-safe. */
final class Faults {

    /** More faults than this help nobody; a hostile body could name thousands. */
    private static final int MOST = 100;

    private final Set<FieldProblem> found = new LinkedHashSet<>();

    void add(String pointer, String code, String... arguments) {
        if (found.size() < MOST) {
            found.add(FieldProblem.of(pointer, code, arguments));
        }
    }

    /** Tells the faults of a part again, where its values really stand. */
    void addAll(Faults part, UnaryOperator<String> pointer) {
        for (FieldProblem fault : part.found) {
            add(pointer.apply(fault.pointer()), fault.code(), fault.arguments().toArray(String[]::new));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** True where the value at the pointer, or something below it, is already known to be faulty. */
    boolean has(String pointer) {
        return found.stream()
                .anyMatch(fault ->
                        fault.pointer().equals(pointer) || fault.pointer().startsWith(pointer + "/"));
    }

    /** @throws ProblemException with all faults, when there are any */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw asProblem();
        }
    }

    /** All faults as one refusal of the request. */
    ProblemException asProblem() {
        return new ProblemException(ProblemType.INVALID_REQUEST, new ArrayList<>(found));
    }
}

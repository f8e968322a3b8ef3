package org.gridscheme.api.bundle;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.text.Printable;

/** Collects what is wrong with a bundle, so much of it as helps. Not thread-safe. */
final class BundleProblems {

    private static final int MOST = 100;

    private final List<FieldProblem> found = new ArrayList<>();

    /** @param entry name of the entry, empty for the file as a whole */
    void add(String entry, String code, String... arguments) {
        if (found.size() < MOST) {
            found.add(FieldProblem.of(Printable.of(entry), "bundle." + code, arguments));
        }
    }

    void throwIfAny() throws BundleRefusedException {
        if (!found.isEmpty()) {
            throw new BundleRefusedException(found);
        }
    }

    /** The same problem in another place. */
    static FieldProblem at(String entry, FieldProblem problem) {
        return new FieldProblem(entry, problem.code(), problem.arguments());
    }
}

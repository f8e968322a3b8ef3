package org.gridscheme.api.bundle;

import java.util.List;
import org.gridscheme.api.error.FieldProblem;

/** A file that is no bundle to compute from, with everything that is wrong with it. */
public final class BundleRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<FieldProblem> problems;

    /** @param problems the pointer of each names the entry */
    public BundleRefusedException(List<FieldProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}

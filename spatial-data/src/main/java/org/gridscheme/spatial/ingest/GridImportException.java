package org.gridscheme.spatial.ingest;

import java.util.List;

/** A grid that cannot be imported at all; nothing was stored. Holds every problem found. */
public final class GridImportException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ImportProblem> problems;

    public GridImportException(List<ImportProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the files. */
    public List<ImportProblem> problems() {
        return problems;
    }
}

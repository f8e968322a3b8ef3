package org.gridscheme.spatial.ingest;

import java.util.List;
import org.gridscheme.grid.snapshot.GridDataIssue;

/** A grid that cannot be imported at all; nothing was stored. Holds every problem found. */
public final class GridImportException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ImportProblem> problems;
    private final transient List<GridDataIssue> issues;

    public GridImportException(List<ImportProblem> problems) {
        this(problems, List.of());
    }

    /** @param issues what was found before giving up, which often says why nothing was left */
    public GridImportException(List<ImportProblem> problems, List<GridDataIssue> issues) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
        this.issues = List.copyOf(issues);
    }

    /** All problems, in the order of the files. */
    public List<ImportProblem> problems() {
        return problems;
    }

    /** Findings about single elements, in the order they were found; empty when none was read. */
    public List<GridDataIssue> issues() {
        return issues;
    }
}

package org.gridscheme.scheme.job;

/** How a row ended. An infeasible row is an answer, not a failure. */
public enum RowState {
    OK,
    INFEASIBLE,
    /** The row cannot be read as an application. */
    INVALID,
    /** The row was read, but no answer was found: the search gave up, or the program failed on it. */
    ERROR,
    /** Every cell is that of an earlier row. */
    DUPLICATE
}

package org.gridscheme.spatial.network.matpower;

/** A statement of a case file that is not understood. */
final class CaseSyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong with the statement. */
    enum Reason {
        /** None of the known forms. */
        NOT_UNDERSTOOD,
        /** A name that was not given a value before. */
        UNKNOWN_NAME,
        /** Rows of one matrix have different numbers of columns. */
        UNEVEN_ROWS,
        /** A row or column beyond the matrix. */
        OUTSIDE_MATRIX,
        /** The left side has another number of columns than the right. */
        COLUMNS_DIFFER,
        /** A result that is no finite number. */
        NOT_FINITE,
        /** Brackets nested deeper than anybody writes. */
        TOO_DEEP
    }

    private final Reason reason;
    private final int line;

    CaseSyntaxException(Reason reason, int line) {
        super("line " + line + ": " + reason);
        this.reason = reason;
        this.line = line;
    }

    Reason reason() {
        return reason;
    }

    /** Line of the file, from 1. */
    int line() {
        return line;
    }
}

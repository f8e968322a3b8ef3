package org.gridscheme.spatial.ingest.csv;

import java.io.IOException;

/** A file whose structure cannot be trusted from some line on. */
public final class CsvSyntaxException extends IOException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final int line;

    /** Why the structure is lost. */
    public enum Reason {
        UNCLOSED_QUOTE,
        CELL_TOO_LONG,
        TOO_MANY_COLUMNS,
        NEITHER_UTF8_NOR_GB18030
    }

    CsvSyntaxException(Reason reason, int line) {
        super(reason + " at line " + line);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** Line where it was noticed, from 1. */
    public int line() {
        return line;
    }
}

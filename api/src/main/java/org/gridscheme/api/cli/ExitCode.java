package org.gridscheme.api.cli;

/** Outcomes of a command, as the shell sees them. */
public enum ExitCode {
    DONE(0),
    NO_FEASIBLE_SCHEME(1),
    /** A proof bundle does not prove its answer. */
    NOT_PROVEN(1),
    BAD_INPUT(2),
    FAILURE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}

package org.gridscheme.api.cli;

/** The command line cannot be understood; the message says what is wrong and ends the program with code 2. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

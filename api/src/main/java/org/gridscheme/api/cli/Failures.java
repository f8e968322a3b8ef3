package org.gridscheme.api.cli;

/** What to say of an exception in one line. */
final class Failures {

    private Failures() {}

    /** First line of the innermost message. */
    static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}

package org.gridscheme.api.cli;

import java.util.List;

/** A command that cannot go on, with what to tell the user. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitCode code;
    private final transient List<String> lines;

    CommandException(ExitCode code, List<String> lines) {
        super(String.join(" ", lines));
        this.code = code;
        this.lines = List.copyOf(lines);
    }

    static CommandException badInput(String line) {
        return new CommandException(ExitCode.BAD_INPUT, List.of(line));
    }

    static CommandException failure(String line) {
        return new CommandException(ExitCode.FAILURE, List.of(line));
    }

    ExitCode code() {
        return code;
    }

    List<String> lines() {
        return lines;
    }
}

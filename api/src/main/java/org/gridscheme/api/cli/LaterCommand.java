package org.gridscheme.api.cli;

import java.util.List;
import java.util.Optional;

/** A verb this version does not know yet; says so instead of pretending. */
final class LaterCommand implements Command {

    private final String verb;

    LaterCommand(String verb) {
        this.verb = verb;
    }

    @Override
    public Optional<ExitCode> run(List<String> arguments, Console console) {
        throw CommandException.badInput(console.texts().get("cli.not-available-yet", verb));
    }
}

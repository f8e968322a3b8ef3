package org.gridscheme.api.cli;

import java.util.List;
import java.util.Optional;

/** One verb of the command line. */
interface Command {

    /**
     * @return how it ended; empty when it goes on serving after this call
     * @throws CommandException when it cannot go on
     */
    Optional<ExitCode> run(List<String> arguments, Console console);
}

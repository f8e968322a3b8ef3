package org.gridscheme.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Serves on the database as it stands. */
final class ServeCommand implements Command {

    static final long DEFAULT_PORT = 8080;

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, Set.of("port"), Set.of(), console.texts());
        long port = arguments.findWhole("port", 0, 65_535).orElse(DEFAULT_PORT);
        ServiceProcess.requireFree(port, console);
        DatabaseAccess.open(console);
        var service = ServiceProcess.start(port, console);
        console.say(console.texts().get("cli.serving", ServiceProcess.url(service)));
        return Optional.empty();
    }
}

package org.gridscheme.api.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.testkit.TestDatabase;

/** Runs commands as a shell would and keeps what they wrote. */
final class TestConsole {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>(Map.of("LANG", "en_US.UTF-8"));

    static TestConsole on(TestDatabase database) {
        return new TestConsole()
                .with("GRIDSCHEME_DB_URL", database.url())
                .with("GRIDSCHEME_DB_USER", database.user())
                .with("GRIDSCHEME_DB_PASSWORD", database.password());
    }

    TestConsole with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** @return the exit code, empty when a service went on running */
    Optional<Integer> run(String... arguments) {
        out.reset();
        err.reset();
        return new CommandLine(CommandLine.allCommands(), console()).run(arguments);
    }

    Console console() {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

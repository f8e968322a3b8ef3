package org.gridscheme.api.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemTexts;
import org.gridscheme.api.text.Printable;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.rulebook.InvalidRuleBookException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Finds the command for a verb, runs it, and turns whatever goes wrong into a message and a number. */
public final class CommandLine {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);

    private final Map<String, Command> commands;
    private final Console console;

    CommandLine(Map<String, Command> commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    /** The commands on this process's own streams and environment. */
    public static CommandLine ofProcess() {
        return new CommandLine(
                allCommands(), new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv()));
    }

    static Map<String, Command> allCommands() {
        return Map.of(
                "serve", new ServeCommand(),
                "demo", new DemoCommand(),
                "import", new ImportCommand(),
                "grids", new GridsCommand(),
                "plan", new PlanCommand(),
                "batch", new BatchCommand(),
                "capacity", new CapacityCommand(),
                "reservations", new ReservationsCommand(),
                "flow", new FlowCommand(),
                "verify", new VerifyCommand());
    }

    /** @return the process's exit code; empty when a service goes on running */
    public Optional<Integer> run(String[] arguments) {
        return runVerb(arguments).map(ExitCode::number);
    }

    private Optional<ExitCode> runVerb(String[] arguments) {
        String verb = arguments.length == 0 ? "" : arguments[0];
        if (List.of("help", "--help", "-h").contains(verb)) {
            console.print(console.texts().get("usage"));
            return Optional.of(ExitCode.DONE);
        }
        Command command = commands.get(verb);
        if (command == null) {
            if (!verb.isEmpty()) {
                console.say(console.texts().get("cli.unknown-command", Printable.of(verb)));
            }
            console.say(console.texts().get("usage"));
            return Optional.of(ExitCode.BAD_INPUT);
        }
        List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
        if (options.contains("--help") || options.contains("-h")) {
            console.print(console.texts().get("usage." + verb));
            return Optional.of(ExitCode.DONE);
        }
        return run(command, options);
    }

    private Optional<ExitCode> run(Command command, List<String> options) {
        try {
            return command.run(options, console);
        } catch (CommandException told) {
            told.lines().forEach(console::say);
            return Optional.of(told.code());
        } catch (ProblemException problem) {
            return Optional.of(tell(problem));
        } catch (InvalidRuleBookException | InvalidCatalogueException data) {
            String.valueOf(data.getMessage()).lines().forEach(console::say);
            return Optional.of(ExitCode.BAD_INPUT);
        } catch (DataAccessException | TransactionException failure) {
            console.say(console.texts().get("cli.database-failed", Failures.firstLine(failure)));
            return Optional.of(ExitCode.FAILURE);
        } catch (RuntimeException fault) {
            LOG.error("the command failed", fault);
            return Optional.of(ExitCode.FAILURE);
        }
    }

    private ExitCode tell(ProblemException problem) {
        var told = ProblemTexts.problem(problem.type(), problem.problems(), "", console.texts());
        console.say(told.title() + ": " + told.detail());
        told.errors()
                .forEach(error -> console.say("  " + error.pointer() + "  " + error.code() + "  " + error.detail()));
        return told.status() < 500 ? ExitCode.BAD_INPUT : ExitCode.FAILURE;
    }

    /** Answers are UTF-8 whatever the platform's default is. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

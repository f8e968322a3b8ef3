package org.gridscheme.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.api.text.Printable;
import org.gridscheme.grid.flow.FlowFailure;
import org.gridscheme.grid.flow.FlowRefusal;
import org.gridscheme.grid.flow.FlowResult;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.flow.PowerFlow;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.spatial.configure.NetworkReaders;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportReportText;
import org.gridscheme.spatial.network.FormatGuess;
import org.gridscheme.spatial.network.NetworkFormat;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * Power flow of a grid in a file, to check it before trusting it. Needs neither service nor database. Ends as bad input when
 * the file cannot be read or its flow cannot be calculated; findings about single elements alone are no failure.
 */
final class FlowCommand implements Command {

    private static final Set<String> VALUED = Set.of("grid", "format", "out", "crs");

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, VALUED, Set.of(), console.texts());
        Path grid = Path.of(arguments.get("grid"));
        Optional<Path> out = arguments.find("out").map(Path::of);
        NetworkFormat format = format(arguments, grid, console);
        out.ifPresent(folder -> requireOther(folder, grid, console));
        ReadNetwork read = read(grid, format, arguments.find("crs"), console);
        console.say(console.texts().get("progress.flow.solve"));
        NetworkIndex index = NetworkIndex.of(read.network());
        List<GridDataIssue> issues = new ArrayList<>(read.issues());
        issues.addAll(index.issues());
        FlowResult result = PowerFlow.solve(index);
        Optional<FlowSolution> solution = solution(result);
        FlowSummary summary = new FlowSummary(console.texts());
        summary.lines(index, solution).forEach(console::print);
        new ImportReportText(console.language().locale()).issueLines(issues).forEach(console::print);
        out.ifPresent(folder -> write(new FlowFiles(folder, index, solution, issues), console));
        List<String> failures = failures(result, index, console);
        failures.forEach(console::say);
        return Optional.of(failures.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT);
    }

    private static NetworkFormat format(Arguments arguments, Path grid, Console console) {
        String[] known =
                Arrays.stream(NetworkFormat.values()).map(NetworkFormat::id).toArray(String[]::new);
        if (arguments.find("format").isPresent()) {
            return NetworkFormat.find(arguments.choice("format", "", known)).orElseThrow();
        }
        if (!Files.exists(grid)) {
            throw CommandException.badInput(console.texts().get("cli.no-such-grid", Printable.of(grid.toString())));
        }
        return FormatGuess.of(grid)
                .orElseThrow(() -> CommandException.badInput(console.texts()
                        .get("cli.format-unknown", Printable.of(grid.toString()), String.join(", ", known))));
    }

    /** Results must not overwrite the grid: a PyPSA folder has a buses.csv of its own. */
    private static void requireOther(Path out, Path grid, Console console) {
        if (out.toAbsolutePath().normalize().equals(grid.toAbsolutePath().normalize())) {
            throw CommandException.badInput(console.texts().get("cli.out-is-grid"));
        }
    }

    private static ReadNetwork read(Path grid, NetworkFormat format, Optional<String> crs, Console console) {
        ProgressLines progress = new ProgressLines(console);
        try {
            return NetworkReaders.of(format, crs).read(grid, progress::progress);
        } catch (GridImportException refused) {
            List<String> lines = new ArrayList<>();
            lines.add(console.texts().get("cli.grid-unreadable", format.id()));
            lines.addAll(new ImportReportText(console.language().locale()).problemLines(refused));
            throw new CommandException(ExitCode.BAD_INPUT, lines);
        }
    }

    private static Optional<FlowSolution> solution(FlowResult result) {
        if (result instanceof FlowResult.Solved solved) {
            return Optional.of(solved.solution());
        }
        return result instanceof FlowResult.NotConverged partly ? Optional.of(partly.solution()) : Optional.empty();
    }

    private static List<String> failures(FlowResult result, NetworkIndex index, Console console) {
        List<String> lines = new ArrayList<>();
        if (result instanceof FlowResult.NotConverged partly) {
            for (FlowFailure it : partly.failures()) {
                int nodes = index.island(it.island()).nodeCount();
                lines.add(console.texts()
                        .get(
                                "flow.not-converged",
                                Integer.toString(nodes),
                                it.busId(),
                                Integer.toString(it.iterations())));
            }
        }
        if (result instanceof FlowResult.Refused refused) {
            for (FlowRefusal it : refused.reasons()) {
                lines.add(console.texts().get("flow.refused." + it.reason(), it.busId(), Integer.toString(it.count())));
            }
        }
        return lines;
    }

    private static void write(FlowFiles files, Console console) {
        try {
            files.write();
        } catch (IOException e) {
            throw CommandException.failure(console.texts().get("cli.cannot-write", Failures.firstLine(e)));
        }
        files.listNames().forEach(name -> console.say(console.texts().get("cli.written", name)));
    }
}

package org.gridscheme.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.api.config.PlanningEngine;
import org.gridscheme.api.importing.PlanningGridReader;
import org.gridscheme.api.text.Printable;
import org.gridscheme.spatial.configure.NetworkReaders;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportReportText;
import org.gridscheme.spatial.network.NetworkFormat;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * Power flow of a grid in a file, to check it before trusting it. Needs neither service nor database. Ends as bad input when
 * the file cannot be read or its flow cannot be calculated; findings about single elements alone are no failure.
 */
final class FlowCommand implements Command {

    private static final Set<String> VALUED = Set.of("grid", "format", "out", "mapping", "crs", "source-mva");
    private static final String SHORT_CIRCUIT = "short-circuit";
    private static final long MOST_MVA = 1_000_000;

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, VALUED, Set.of(SHORT_CIRCUIT), console.texts());
        Path grid = Path.of(arguments.get("grid"));
        Optional<Path> out = arguments.find("out").map(Path::of);
        String format = format(arguments, grid, console);
        out.ifPresent(folder -> requireOther(folder, grid, console));
        Optional<FlowShortCircuit> fault = fault(arguments);
        ReadNetwork read = read(grid, format, arguments, console);
        console.say(console.texts().get("progress.flow.solve"));
        FlowStudy study = FlowStudy.of(read, fault);
        FlowSummary summary = new FlowSummary(console.texts());
        summary.lines(study).forEach(console::print);
        new ImportReportText(console.language().locale())
                .issueLines(study.issues())
                .forEach(console::print);
        out.ifPresent(folder -> write(new FlowFiles(folder, study), console));
        List<String> failures = new FlowFailures(console.texts()).lines(study);
        failures.forEach(console::say);
        return Optional.of(failures.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT);
    }

    /** Empty when nobody asks for short-circuit currents. */
    private static Optional<FlowShortCircuit> fault(Arguments arguments) {
        Optional<Long> given_MVA = arguments.findWhole("source-mva", 1, MOST_MVA);
        if (!arguments.has(SHORT_CIRCUIT)) {
            return Optional.empty();
        }
        OptionalDouble assumed_MVA =
                given_MVA.isPresent() ? OptionalDouble.of(given_MVA.get()) : OptionalDouble.empty();
        return Optional.of(new FlowShortCircuit(
                PlanningEngine.open().rules().shortCircuit().study(), assumed_MVA));
    }

    private static String format(Arguments arguments, Path grid, Console console) {
        Optional<String> format = GridFormats.find(arguments, console);
        if (format.isEmpty() && !Files.exists(grid)) {
            throw CommandException.badInput(console.texts().get("cli.no-such-grid", Printable.of(grid.toString())));
        }
        return format.orElseThrow(() -> CommandException.badInput(console.texts()
                .get("cli.format-unknown", Printable.of(grid.toString()), String.join(", ", GridFormats.known()))));
    }

    private static NetworkReader reader(String format, Arguments arguments) {
        Optional<NetworkFormat> study = NetworkFormat.find(format);
        if (study.isPresent()) {
            return NetworkReaders.of(study.get(), arguments.find("crs"));
        }
        PlanningEngine engine = PlanningEngine.open();
        return format.equals(GridFormats.LAYERS)
                ? PlanningGridReader.ofLayers(engine.catalogue(), engine.rules(), Path.of(arguments.get("mapping")))
                : PlanningGridReader.ofPackage(engine.catalogue(), engine.rules());
    }

    /** Results must not overwrite the grid: a PyPSA folder has a buses.csv of its own. */
    private static void requireOther(Path out, Path grid, Console console) {
        if (out.toAbsolutePath().normalize().equals(grid.toAbsolutePath().normalize())) {
            throw CommandException.badInput(console.texts().get("cli.out-is-grid"));
        }
    }

    private static ReadNetwork read(Path grid, String format, Arguments arguments, Console console) {
        ProgressLines progress = new ProgressLines(console);
        try {
            return reader(format, arguments).read(grid, progress::progress);
        } catch (GridImportException refused) {
            List<String> lines = new ArrayList<>();
            lines.add(console.texts().get("cli.grid-unreadable", format));
            lines.addAll(new ImportReportText(console.language().locale()).problemLines(refused));
            throw new CommandException(ExitCode.BAD_INPUT, lines);
        }
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

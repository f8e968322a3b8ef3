package org.gridscheme.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.api.capacity.CapacityTable;
import org.gridscheme.api.config.Installation;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;

/** Surveys the open capacity of the active grid version and writes it as two tables. */
final class CapacityCommand implements Command {

    private static final String OUT = "out";
    private static final String EDGE = "edge-m";
    private static final long LONGEST_EDGE_m = 100_000;

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, Set.of(OUT, EDGE), Set.of(), console.texts());
        Path folder = Path.of(arguments.get(OUT));
        Optional<Long> edge_m = arguments.findWhole(EDGE, 1, LONGEST_EDGE_m);
        Installation installation = new Installation(DatabaseAccess.open(console));
        if (!installation.holder().refresh()) {
            throw CommandException.failure(console.texts().get("cli.no-grid"));
        }
        LoadedGrid grid = installation.holder().get();
        CapacitySurvey survey = survey(grid, edge_m, new ProgressLines(console));
        CapacityTable table = CapacityTable.of(survey, grid, console.texts());
        write(folder, "points.csv", table.points(), console);
        write(folder, "hexagons.csv", table.hexagons(), console);
        return Optional.of(ExitCode.DONE);
    }

    private static CapacitySurvey survey(LoadedGrid grid, Optional<Long> edge_m, ProgressLines progress) {
        double usual_m = grid.planners()
                .rules(Optional.empty())
                .openCapacity()
                .hexagonEdge_m()
                .value();
        return grid.planners()
                .get(Optional.empty())
                .capacitySurveyor()
                .survey(
                        edge_m.map(Long::doubleValue).orElse(usual_m),
                        share -> progress.progress("open-capacity", share))
                .survey();
    }

    /** Each file appears whole or not at all, in place of an earlier one. */
    private static void write(Path folder, String name, String text, Console console) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, name, ".part");
            try {
                Files.writeString(unfinished, text);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw CommandException.failure(
                    console.texts().get("cli.file-not-written", file.toString(), Failures.firstLine(failure)));
        }
        console.say(console.texts().get("cli.capacity-written", file.toString()));
    }
}

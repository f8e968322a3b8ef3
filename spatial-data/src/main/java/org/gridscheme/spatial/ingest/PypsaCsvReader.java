package org.gridscheme.spatial.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridDescription;

/**
 * Reads a folder of CSV files as eDisGo and ding0 write PyPSA networks: {@code buses.csv}, {@code lines.csv},
 * {@code loads.csv}, {@code transformers.csv}, {@code transformers_hvmv.csv} and, where present, {@code generators.csv}
 * and {@code switches.csv}:
 *
 * <ul>
 *   <li>a bus fed from a higher voltage is one busbar section with all transformers the data puts on it; each line that
 *       leaves it starts with a used feeder bay. The format knows no spare bays, so there are none, and that is reported;
 *   <li>a bus with distribution transformers is a distribution station of unknown ways (none count as spare), a bus where
 *       three or more lines meet a cable branch box, any other a junction;
 *   <li>a line keeps its given length; resistance and reactance are divided by it; the ampacity is the rated power over
 *       {@code √3} times the voltage. It is drawn along the streets, or straight where no street leads there. So drawn
 *       and given length differ; the grid check minds only a length below the straight distance of the two ends, or one
 *       far above the longer of that distance and the course;
 *   <li>a row of {@code switches.csv} opens the end of its line at the closed bus: a normally open point;
 *   <li>low voltage comes whole: the low-voltage side of a transformer is a board, a bus where three or more lines meet a
 *       branch box. A bus without a position of its own is put where its station is, counted, and its lines have no course. Or, medium voltage only, loads and generators are put at their station, loads summed.
 * </ul>
 */
public final class PypsaCsvReader {

    private final PypsaOptions options;
    private final StreetLayout streets;

    /** @param streets draws the lines, {@link StreetLayout#NONE} to draw all of them straight */
    public PypsaCsvReader(PypsaOptions options, StreetLayout streets) {
        this.options = options;
        this.streets = streets;
    }

    /** @throws GridImportException when the folder cannot be read */
    public ImportedGrid read(Path folder, ImportProgress progress) throws GridImportException {
        progress.progress("grid.read", 0);
        IssueLog issues = new IssueLog();
        List<ImportProblem> problems = new ArrayList<>();
        TableFolder files = PypsaTables.openFolder(folder, problems, issues);
        Optional<Map<String, Position>> places =
                options.coordinates().map(file -> CoordinateFile.read(file, problems, issues));
        fail(problems);
        PypsaTables tables = PypsaTables.read(files, places.isEmpty());
        PypsaNetwork network = PypsaNetwork.of(tables, places.orElseGet(() -> ownPlaces(tables)), options.mvOnly());
        fail(problems);
        progress.progress("grid.draw", 0.3);
        return new PypsaGridBuilder(network, options, streets, issues).build(description(folder), files.attributes());
    }

    private GridDescription description(Path folder) {
        String name = options.name().orElseGet(() -> String.valueOf(folder.getFileName()));
        return new GridDescription(name, options.coordinates().isPresent(), options.attribution());
    }

    private static Map<String, Position> ownPlaces(PypsaTables tables) {
        Map<String, Position> places = new HashMap<>();
        tables.buses().forEach(bus -> bus.place().ifPresent(place -> places.putIfAbsent(bus.name(), place)));
        return places;
    }

    private static void fail(List<ImportProblem> problems) throws GridImportException {
        if (!problems.isEmpty()) {
            throw new GridImportException(problems);
        }
    }
}

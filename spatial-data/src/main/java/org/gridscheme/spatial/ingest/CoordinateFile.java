package org.gridscheme.spatial.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.ElementKinds;

/** Positions by name from a CSV file with the columns {@code name,lon,lat}, in longitude and latitude (EPSG:4326). */
public final class CoordinateFile {

    private static final String NAME = "name";

    private CoordinateFile() {}

    /**
     * Reads the file; of a name given twice the first place counts. Rows without a sound place are reported and left out.
     *
     * @param problems takes what makes the file unreadable as a whole; the result is empty then
     */
    public static Map<String, Position> read(Path file, List<ImportProblem> problems, IssueLog issues) {
        TableFile table = TableFile.needed(String.valueOf(file.getFileName()), List.of(NAME, "lon", "lat"), List.of());
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        // Other columns are common there and of no interest.
        TableFolder files = new TableFolder(folder, List.of(table), NAME, problems, new IssueLog());
        files.checkHeaders(Map.of());
        if (!problems.isEmpty()) {
            return Map.of();
        }
        Map<String, Position> places = new HashMap<>();
        SourceCrs wgs84 = new SourceCrs("WGS84");
        files.forEach(table, row -> {
            RowReader reader = new RowReader(ElementKinds.NODE, NAME, new TableRow(table.name(), row), issues, wgs84);
            Position place = reader.place("lon", "lat");
            if (reader.isComplete()) {
                places.putIfAbsent(reader.id(), place);
            }
        });
        return places;
    }
}

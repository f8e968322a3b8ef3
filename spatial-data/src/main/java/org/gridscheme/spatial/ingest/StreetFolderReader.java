package org.gridscheme.spatial.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.spatial.ingest.csv.CsvRow;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads a folder that {@link StreetFolderWriter} wrote. Unlike an import it leaves nothing out: a value that cannot be read
 * refuses the whole folder, all problems at once up to a hundred. Stateless.
 */
public final class StreetFolderReader {

    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_EXCERPT = 80;
    private static final LineString NO_LINE = new GeometryFactory().createLineString();
    private static final Pattern PROJECTED = Pattern.compile("EPSG:([1-9][0-9]{3,5})");

    private StreetFolderReader() {}

    /** @throws GridImportException with all problems when the folder does not hold streets */
    public static StreetData read(Path folder) throws GridImportException {
        return new Reading(folder).run();
    }

    /** One folder being read. */
    private static final class Reading {

        private final List<ImportProblem> problems = new ArrayList<>();
        private final Path path;
        private final TableFolder folder;
        private final WKTReader wkt = new WKTReader();
        private final Map<Integer, List<EdgeCrossing>> crossings = new HashMap<>();
        private final List<StreetEdge> edges = new ArrayList<>();

        Reading(Path path) {
            this.path = path;
            this.folder = new TableFolder(
                    path,
                    List.of(StreetFolderFiles.JUNCTIONS, StreetFolderFiles.EDGES, StreetFolderFiles.CROSSINGS),
                    "",
                    problems,
                    new IssueLog());
        }

        StreetData run() throws GridImportException {
            JsonNode header = header();
            ProjectCrs crs = crs(header);
            folder.checkHeaders(Map.of());
            failOnProblems();
            folder.forEach(StreetFolderFiles.CROSSINGS, this::readCrossing);
            List<Coordinate> junctions = new ArrayList<>();
            folder.forEach(
                    StreetFolderFiles.JUNCTIONS,
                    row -> junctions.add(new Coordinate(
                            number(StreetFolderFiles.JUNCTIONS, row, "x_m"),
                            number(StreetFolderFiles.JUNCTIONS, row, "y_m"))));
            folder.forEach(StreetFolderFiles.EDGES, row -> readEdge(row, junctions.size()));
            crossings.keySet().stream()
                    .filter(edge -> edge >= edges.size())
                    .sorted()
                    .forEach(edge -> note(StreetFolderFiles.CROSSINGS.name(), "edge", String.valueOf(edge)));
            failOnProblems();
            return new StreetData(text(header, "name"), crs, text(header, "attribution"), junctions, edges);
        }

        private void failOnProblems() throws GridImportException {
            if (!problems.isEmpty()) {
                throw new GridImportException(problems);
            }
        }

        private JsonNode header() {
            JsonMapper mapper = JsonMapper.builder().build();
            Path file = path.resolve(StreetFolderFiles.HEADER);
            if (!Files.isRegularFile(file)) {
                problems.add(ImportProblem.of(ImportProblem.FILE_MISSING, StreetFolderFiles.HEADER));
                return mapper.createObjectNode();
            }
            try {
                JsonNode root = mapper.readTree(file.toFile());
                if (root.isObject()) {
                    return root;
                }
            } catch (IOException unreadable) {
                problems.add(ImportProblem.of(
                        ImportProblem.JSON_BROKEN,
                        StreetFolderFiles.HEADER,
                        "problem",
                        unreadable.getClass().getSimpleName()));
                return mapper.createObjectNode();
            }
            problems.add(ImportProblem.of(ImportProblem.JSON_BROKEN, StreetFolderFiles.HEADER));
            return mapper.createObjectNode();
        }

        private ProjectCrs crs(JsonNode header) {
            Matcher crs = PROJECTED.matcher(header.path("crs").asText());
            if (crs.matches()) {
                return new ProjectCrs(Integer.parseInt(crs.group(1)));
            }
            if (problems.isEmpty()) {
                problems.add(ImportProblem.of(
                        ImportProblem.CRS_UNKNOWN,
                        StreetFolderFiles.HEADER,
                        "crs",
                        excerpt(header.path("crs").asText())));
            }
            return ProjectCrs.WGS84;
        }

        private static String text(JsonNode header, String key) {
            return header.path(key).asText();
        }

        private void readCrossing(CsvRow row) {
            TableFile file = StreetFolderFiles.CROSSINGS;
            int edge = value(file, row, "edge", CellParser::count, -1);
            EdgeCrossing crossing = new EdgeCrossing(
                    choice(file, row, "kind", CrossingKind.class),
                    row.find("name").orElse(""),
                    number(file, row, "offset_m"),
                    number(file, row, "width_m"));
            crossings.computeIfAbsent(edge, e -> new ArrayList<>()).add(crossing);
        }

        private void readEdge(CsvRow row, int junctions) {
            TableFile file = StreetFolderFiles.EDGES;
            int id = edges.size();
            edges.add(new StreetEdge(
                    id,
                    junction(row, "from", junctions),
                    junction(row, "to", junctions),
                    value(file, row, "geometry", this::line, NO_LINE),
                    choice(file, row, "road_class", RoadClass.class),
                    choice(file, row, "surface", SurfaceKind.class),
                    row.find("name").orElse(""),
                    flag(row, "bridge"),
                    flag(row, "tunnel"),
                    flag(row, "sidewalk"),
                    crossings.getOrDefault(id, List.of())));
        }

        private int junction(CsvRow row, String column, int junctions) {
            return value(
                    StreetFolderFiles.EDGES,
                    row,
                    column,
                    text -> CellParser.count(text).filter(number -> number < junctions),
                    0);
        }

        private boolean flag(CsvRow row, String column) {
            return value(StreetFolderFiles.EDGES, row, column, CellParser::flag, false);
        }

        private double number(TableFile file, CsvRow row, String column) {
            return value(file, row, column, CellParser::number, 0.0);
        }

        private <E extends Enum<E>> E choice(TableFile file, CsvRow row, String column, Class<E> type) {
            return value(file, row, column, text -> CellParser.choice(text, type), type.getEnumConstants()[0]);
        }

        /** Only a line is parsed: nested collections could make the parser recurse without bound. */
        private Optional<LineString> line(String text) {
            try {
                Geometry geometry = text.startsWith("LINESTRING") ? wkt.read(text) : NO_LINE;
                return Optional.of(geometry)
                        .filter(it -> it instanceof LineString && !it.isEmpty())
                        .map(LineString.class::cast);
            } catch (ParseException | IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }

        private <T> T value(
                TableFile file, CsvRow row, String column, Function<String, Optional<T>> parser, T standIn) {
            Optional<T> value = row.find(column).flatMap(parser);
            if (value.isEmpty()) {
                note(
                        file.name(),
                        "line " + row.line() + " " + column,
                        row.find(column).orElse(""));
            }
            return value.orElse(standIn);
        }

        private void note(String file, String where, String value) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(ImportProblem.of(ImportProblem.VALUE_UNREADABLE, file, where, excerpt(value)));
            }
        }

        /** The start of a value, printable: a bad one may be long and hold anything. */
        private static String excerpt(String value) {
            String start = value.length() > LONGEST_EXCERPT ? value.substring(0, LONGEST_EXCERPT) + "…" : value;
            return start.replaceAll("\\p{Cntrl}", "\uFFFD");
        }
    }
}

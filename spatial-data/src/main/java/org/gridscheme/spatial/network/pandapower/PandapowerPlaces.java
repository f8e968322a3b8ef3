package org.gridscheme.spatial.network.pandapower;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.crs.PlaceConversion;
import org.gridscheme.spatial.crs.PlaceConverter;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/**
 * Where buses stand and how lines run. Newer files hold GeoJSON in the column {@code geo}, longitude and latitude by its
 * standard; older ones tables of x and y in a system the file names in {@code crs}, or does not name. The system is never
 * guessed: without one the positions of such tables stay unused, and that is reported.
 */
final class PandapowerPlaces {

    private static final String GEO_JSON_CRS = "WGS84";

    private final PlaceConverter converter = new PlaceConverter();
    private final Optional<String> crs;
    private final Map<String, JsonNode[]> busTable = new HashMap<>();
    private final Map<String, JsonNode> lineTable = new HashMap<>();

    /** @param given system of the positions as the user says, which wins over what the file says */
    PandapowerPlaces(PandapowerFile file, Optional<String> given, IssueLog issues) {
        this.crs = given.or(() -> file.findText("crs").map(PandapowerPlaces::inUpperCase));
        PandapowerTable buses = file.table("bus_geodata");
        PandapowerTable lines = file.table("line_geodata");
        if (crs.isEmpty() && buses.size() + lines.size() > 0) {
            issues.add(
                    Severity.WARNING,
                    ImportIssueCodes.CRS_NOT_NAMED,
                    IssueLog.FILE,
                    file.name(),
                    Map.of("positions", Integer.toString(buses.size())));
            return;
        }
        readTables(buses, lines);
    }

    private static String inUpperCase(String name) {
        return name.regionMatches(true, 0, "epsg:", 0, 5) ? "EPSG:" + name.substring(5) : name;
    }

    private void readTables(PandapowerTable buses, PandapowerTable lines) {
        for (int i = 0; i < buses.size(); i++) {
            if (buses.cell(i, "x").isNumber()) {
                busTable.put(buses.ids().get(i), new JsonNode[] {buses.cell(i, "x"), buses.cell(i, "y")});
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            lineTable.put(lines.ids().get(i), lines.cell(i, "coords"));
        }
    }

    /** Place of a bus, where it has one that can be used. */
    Optional<LonLat> place(PandapowerRow bus) {
        Optional<JsonNode> geo = bus.findJson("geo");
        if (geo.isPresent()) {
            return convert(bus, geo.get().path("coordinates"), crs.orElse(GEO_JSON_CRS));
        }
        JsonNode[] xy = busTable.get(bus.number());
        return xy == null ? Optional.empty() : convert(bus, xy[0], xy[1], crs.orElseThrow());
    }

    /** Course of a line; empty where it has none, or one with a bad place in it. */
    List<LonLat> course(PandapowerRow line) {
        Optional<JsonNode> geo = line.findJson("geo");
        JsonNode table = lineTable.get(line.number());
        if (geo.isPresent()) {
            return course(line, geo.get().path("coordinates"), crs.orElse(GEO_JSON_CRS));
        }
        return table == null || !table.isArray() ? List.of() : course(line, table, crs.orElseThrow());
    }

    private List<LonLat> course(PandapowerRow line, JsonNode coordinates, String system) {
        List<LonLat> course = new ArrayList<>(coordinates.size());
        for (JsonNode coordinate : coordinates) {
            Optional<LonLat> place = convert(line, coordinate, system);
            if (place.isEmpty()) {
                return List.of();
            }
            course.add(place.get());
        }
        return course;
    }

    private Optional<LonLat> convert(PandapowerRow row, JsonNode coordinate, String system) {
        return convert(row, coordinate.path(0), coordinate.path(1), system);
    }

    private Optional<LonLat> convert(PandapowerRow row, JsonNode x, JsonNode y, String system) {
        PlaceConversion place = converter.convert(system, x.asDouble(Double.NaN), y.asDouble(Double.NaN));
        if (place.place().isEmpty()) {
            row.report(
                    Severity.WARNING,
                    ImportIssueCodes.BAD_COORDINATES,
                    Map.of("x", x.asText(), "y", y.asText(), "crs", system));
        }
        return place.place();
    }
}

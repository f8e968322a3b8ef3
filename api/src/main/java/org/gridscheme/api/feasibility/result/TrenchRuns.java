package org.gridscheme.api.feasibility.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.gridscheme.api.feasibility.file.RowJson;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.job.JobRow;
import org.gridscheme.scheme.sharing.DuctRun;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads from accepted rows where they build duct banks. */
final class TrenchRuns {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final CoordinateTransform transform;
    private final ToIntFunction<String> holesOfCable;
    private final ObjectMapper json = RowJson.mapper();

    /** @param holesOfCable holes one cable of a catalogue type takes */
    TrenchRuns(CoordinateTransform transform, ToIntFunction<String> holesOfCable) {
        this.transform = transform;
        this.holesOfCable = holesOfCable;
    }

    List<DuctRun> of(JobRow row) {
        List<DuctRun> runs = new ArrayList<>();
        if (row.result().isPresent()) {
            JsonNode scheme = json.readTree(row.result().get()).path("scheme");
            for (JsonNode source : scheme.path("sources")) {
                addRuns(row.row(), source, runs);
            }
        }
        return runs;
    }

    private void addRuns(int row, JsonNode source, List<DuctRun> runs) {
        if (source.path("route").size() < 2) {
            return;
        }
        LineString route = route(source.get("route"));
        LengthIndexedLine line = new LengthIndexedLine(route);
        int holes = source.get("circuits").asInt()
                * holesOfCable.applyAsInt(source.get("cable").asString());
        for (JsonNode duct : source.path("ducts")) {
            Coordinate[] course = line.extractLine(
                            duct.get("from_m").asDouble(), duct.get("to_m").asDouble())
                    .getCoordinates();
            if (course.length > 1) {
                runs.add(new DuctRun(
                        row,
                        holes,
                        duct.get("surface_factor").asDouble(),
                        Arrays.stream(course).map(c -> new Position(c.x, c.y)).toList()));
            }
        }
    }

    private LineString route(JsonNode lonLats) {
        Coordinate[] course = new Coordinate[lonLats.size()];
        for (int i = 0; i < course.length; i++) {
            JsonNode place = lonLats.get(i);
            Position metric = transform.toMetric(
                    new LonLat(place.get(0).asDouble(), place.get(1).asDouble()));
            course[i] = new Coordinate(metric.x(), metric.y());
        }
        return GEOMETRIES.createLineString(course);
    }
}

package org.gridscheme.api.feasibility.result;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.gridscheme.api.feasibility.file.RowJson;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The routes of every accepted row. */
final class RouteResults implements ResultFile {

    private final Job job;
    private final RouteLayer layer;
    private final ObjectMapper json = RowJson.mapper();

    RouteResults(Job job, RouteLayer layer) {
        this.job = job;
        this.layer = layer;
    }

    @Override
    public void row(JobRow row) throws IOException {
        if (row.result().isEmpty()) {
            return;
        }
        JsonNode scheme = json.readTree(row.result().get()).path("scheme");
        for (JsonNode source : scheme.path("sources")) {
            layer.route(lonLats(source.get("route")), values(row, scheme, source));
        }
    }

    private static double[] lonLats(JsonNode route) {
        double[] lonLats = new double[2 * route.size()];
        for (int i = 0; i < route.size(); i++) {
            lonLats[2 * i] = route.get(i).get(0).asDouble();
            lonLats[2 * i + 1] = route.get(i).get(1).asDouble();
        }
        return lonLats;
    }

    private List<@Nullable Object> values(JobRow row, JsonNode scheme, JsonNode source) {
        return Arrays.asList(
                row.row(),
                job.terms().mode().name(),
                source.get("role").asString(),
                source.get("connection_point").asString(),
                source.get("kind").asString(),
                source.get("substation").asString(),
                source.path("feeder").asString(""),
                source.get("length_m").asDouble(),
                source.get("cable").asString(),
                source.get("circuits").asInt(),
                scheme.get("cost").asString(),
                scheme.get("currency").asString(),
                job.terms().gridVersion(),
                job.terms().rulebookVersion(),
                job.terms().priceBookVersion());
    }

    @Override
    public void close() throws IOException {
        layer.close();
    }
}

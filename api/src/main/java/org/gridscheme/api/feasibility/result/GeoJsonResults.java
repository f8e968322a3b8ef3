package org.gridscheme.api.feasibility.result;

import java.io.IOException;
import java.io.OutputStream;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.scheme.job.JobRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A FeatureCollection with a feature for each row: that of the file with more properties, else a point in WGS84 where the
 * row could be read.
 */
final class GeoJsonResults implements ResultFile {

    private final ResultTable table;
    private final JsonMapper json = JsonMapper.builder().build();
    private final JsonGenerator out;

    GeoJsonResults(ResultTable table, OutputStream stream) {
        this.table = table;
        this.out = json.createGenerator(stream);
        out.writeStartObject();
        out.writeStringProperty("type", "FeatureCollection");
        out.writeArrayPropertyStart("features");
    }

    @Override
    public void row(JobRow row) throws IOException {
        out.writeRawValue(feature(row).toString());
    }

    private ObjectNode feature(JobRow row) {
        JsonNode source = table.source(row);
        ObjectNode properties = JsonRows.properties(table.shape(), source);
        table.values(row).forEach((column, value) -> {
            if (table.columns().contains(column)) {
                properties.set(column.key(), value);
            }
        });
        ObjectNode feature = table.shape().format() == TableFormat.GEOJSON && source instanceof ObjectNode given
                ? given
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "Feature")
                        .set("geometry", place(table.result(row)));
        feature.set("properties", properties);
        return feature;
    }

    private static JsonNode place(JsonNode result) {
        JsonNode place = result.get("place");
        return place == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.objectNode().put("type", "Point").set("coordinates", place);
    }

    @Override
    public void close() {
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }
}

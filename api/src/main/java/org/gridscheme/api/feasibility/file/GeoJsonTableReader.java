package org.gridscheme.api.feasibility.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A FeatureCollection (RFC 7946), feature by feature. */
final class GeoJsonTableReader implements TableReader {

    private final TableLimits limits;

    /** A feature is not the end of the text. */
    private final ObjectMapper json = RowJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    GeoJsonTableReader(TableLimits limits) {
        this.limits = limits;
    }

    @Override
    public String read(Path file, TableVisitor visitor) throws IOException {
        TextCharset charset = TextCharset.detect(file);
        if (!charset.charset().equals(StandardCharsets.UTF_8)) {
            throw TableException.of("encoding-json");
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(charset.mark());
            try (JsonParser parser = json.createParser(in)) {
                read(parser, visitor);
            } catch (JacksonException malformed) {
                throw refused(malformed);
            }
        }
        return StandardCharsets.UTF_8.name();
    }

    private static TableException refused(JacksonException malformed) {
        var place = malformed.getLocation();
        return place == null
                ? TableException.of("json", 1, 1)
                : TableException.of("json", Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }

    private void read(JsonParser parser, TableVisitor visitor) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw TableException.of("not-a-collection");
        }
        int features = 0;
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                found = true;
                features += features(parser, visitor);
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw TableException.of("not-a-collection");
        }
        if (features == 0) {
            throw TableException.of("empty");
        }
    }

    private int features(JsonParser parser, TableVisitor visitor) {
        int rows = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++rows > limits.rows()) {
                throw TableException.of("too-many-rows", limits.rows());
            }
            JsonNode feature = json.readTree(parser);
            String text = feature.toString();
            if (text.length() > RowJson.LONGEST_ROW) {
                throw TableException.of("row-too-long", RowJson.LONGEST_ROW, rows);
            }
            visitor.row(feature, text);
        }
        return rows;
    }
}

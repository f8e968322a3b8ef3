package org.gridscheme.api.bundle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.scheme.model.SchemeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON entries of a bundle: the same values always give the same bytes. Thread-safe. */
final class BundleJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(LineString.class, new Course()))
            .addMixIn(SchemeSetDto.class, WithoutIdAndTimes.class)
            .addMixIn(SchemeSet.class, WithoutStages.class)
            .build();

    byte[] write(Object value) {
        return (mapper.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws JacksonException when the bytes are no JSON */
    JsonNode read(byte[] json) {
        return mapper.readTree(json);
    }

    /** @throws JacksonException when the bytes are no such value */
    <T> T read(byte[] json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** What differs between two computations of the same. */
    @JsonIgnoreProperties({"id", "timing_ms"})
    private interface WithoutIdAndTimes {}

    @JsonIgnoreProperties("stages")
    private interface WithoutStages {}

    /** A course as {@code [x, y]} pairs. */
    private static final class Course extends ValueSerializer<LineString> {

        @Override
        public void serialize(LineString course, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (Coordinate place : course.getCoordinates()) {
                json.writeArray(new double[] {place.x, place.y}, 0, 2);
            }
            json.writeEndArray();
        }
    }
}

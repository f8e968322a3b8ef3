package org.gridscheme.spatial.postgis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;

/** The few columns that hold JSON: crossings of an edge, counts of a version, details of an issue. */
final class JsonColumns {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Crossing>> CROSSINGS = new TypeReference<>() {};
    private static final String NO_CROSSINGS = "[]";

    private JsonColumns() {}

    /** One element of {@code street_edge.crossings}. */
    record Crossing(String kind, String name, double offset_m, double width_m) {}

    static String write(Map<String, ?> values) {
        return text(values);
    }

    static Map<String, Integer> readCounts(String json) {
        return read(json, COUNTS);
    }

    static Map<String, String> readTexts(String json) {
        return read(json, TEXTS);
    }

    static String write(List<EdgeCrossing> crossings) {
        if (crossings.isEmpty()) {
            return NO_CROSSINGS;
        }
        List<Crossing> rows = new ArrayList<>(crossings.size());
        for (EdgeCrossing it : crossings) {
            rows.add(new Crossing(it.kind().name(), it.name(), it.offset_m(), it.width_m()));
        }
        return text(rows);
    }

    static List<EdgeCrossing> readCrossings(String json) {
        if (json.equals(NO_CROSSINGS)) {
            return List.of();
        }
        return read(json, CROSSINGS).stream()
                .map(it -> new EdgeCrossing(CrossingKind.valueOf(it.kind()), it.name(), it.offset_m(), it.width_m()))
                .toList();
    }

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds JSON that cannot be read", e);
        }
    }
}

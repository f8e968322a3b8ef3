package org.gridscheme.spatial.network.pandapower;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.ingest.ImportProblem;

/** The JSON of one network: its tables, each a text of JSON within the JSON, and its single values. */
final class PandapowerFile {

    private static final int LARGEST_BYTES = 400_000_000;
    private static final String OBJECT = "_object";
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LARGEST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final List<ImportProblem> problems;
    private final Map<String, PandapowerTable> tables = new LinkedHashMap<>();
    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private PandapowerFile(String name, List<ImportProblem> problems) {
        this.name = name;
        this.problems = problems;
    }

    /** Everything that could be read; problems are added for what could not. */
    static PandapowerFile read(Path file, List<ImportProblem> problems) {
        PandapowerFile read = new PandapowerFile(String.valueOf(file.getFileName()), problems);
        if (!Files.isRegularFile(file)) {
            problems.add(ImportProblem.of(ImportProblem.FILE_MISSING, read.name));
            return read;
        }
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                problems.add(ImportProblem.of(ImportProblem.FILE_UNREADABLE, read.name, "problem", "TOO_LARGE"));
            } else {
                read.addAll(MAPPER.readTree(file.toFile()));
            }
        } catch (JsonProcessingException e) {
            read.broken("");
        } catch (IOException e) {
            problems.add(ImportProblem.of(
                    ImportProblem.FILE_UNREADABLE,
                    read.name,
                    "problem",
                    e.getClass().getSimpleName()));
        }
        return read;
    }

    String name() {
        return name;
    }

    /** An empty table where there is none. */
    PandapowerTable table(String table) {
        return tables.getOrDefault(table, PandapowerTable.empty(table));
    }

    Map<String, PandapowerTable> tables() {
        return tables;
    }

    Optional<String> findText(String key) {
        JsonNode value = values.get(key);
        return value == null
                        || !value.isValueNode()
                        || value.isNull()
                        || value.asText().isBlank()
                ? Optional.empty()
                : Optional.of(value.asText().strip());
    }

    Optional<Double> findNumber(String key) {
        JsonNode value = values.get(key);
        return value == null || !value.isNumber() || !Double.isFinite(value.doubleValue())
                ? Optional.empty()
                : Optional.of(value.doubleValue());
    }

    /** Files name their class round the network; very old ones do not. */
    private void addAll(JsonNode root) throws JsonProcessingException {
        JsonNode network = root.path(OBJECT).isObject() ? root.path(OBJECT) : root;
        if (!network.isObject()) {
            broken("");
            return;
        }
        for (Map.Entry<String, JsonNode> entry : network.properties()) {
            if (entry.getValue().path("_class").asText().equals("DataFrame")) {
                addTable(entry.getKey(), entry.getValue());
            } else {
                values.put(entry.getKey(), entry.getValue());
            }
        }
    }

    private void addTable(String table, JsonNode frame) throws JsonProcessingException {
        JsonNode content = frame.path(OBJECT);
        Optional<PandapowerTable> read =
                PandapowerTable.of(table, content.isTextual() ? MAPPER.readTree(content.textValue()) : content);
        read.ifPresentOrElse(it -> tables.put(table, it), () -> broken(table));
    }

    private void broken(String table) {
        problems.add(
                table.isEmpty()
                        ? ImportProblem.of(ImportProblem.JSON_BROKEN, name)
                        : ImportProblem.of(ImportProblem.JSON_BROKEN, name, "table", table));
    }

    /** JSON within the JSON, as positions are written; empty when it is none. */
    static Optional<JsonNode> parse(String json) {
        try {
            return Optional.of(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}

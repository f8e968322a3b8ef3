package org.gridscheme.scheme.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every data file has a JSON schema, which editors use, and holds to it. */
class DataSchemasTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    static List<Path> dataFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void noKindOfDataIsForgotten() throws IOException {
        assertThat(dataFiles()).hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("dataFiles")
    void holdsToItsSchema(Path file) throws IOException {
        assertThat(SchemaCheck.problems(schema(file), yaml(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dataFiles")
    void theSchemaRefusesWhatIsMissingAndWhatItDoesNotKnow(Path file) throws IOException {
        ObjectNode broken = (ObjectNode) yaml(file);
        String first = broken.fieldNames().next();
        broken.remove(first);
        broken.put("note", "x");

        assertThat(SchemaCheck.problems(schema(file), broken))
                .contains(": misses \"" + first + "\"", ": has the unknown field note");
    }

    private static JsonNode schema(Path file) throws IOException {
        return new JsonMapper().readTree(RESOURCES.resolve(schemaOf(file)).toFile());
    }

    private static String schemaOf(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".spec.yml")) {
            return "rulebook/spec.schema.json";
        }
        if (name.equals("index.yml")) {
            return "profile/index.schema.json";
        }
        String folder = String.valueOf(RESOURCES.relativize(file).getName(0));
        return folder + "/" + folder + ".schema.json";
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new JsonMapper(new YAMLFactory()).readTree(file.toFile());
    }
}

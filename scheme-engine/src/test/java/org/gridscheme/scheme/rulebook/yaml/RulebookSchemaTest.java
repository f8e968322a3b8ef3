package org.gridscheme.scheme.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridscheme.scheme.rulebook.Evidence;
import org.gridscheme.scheme.rulebook.RuleId;
import org.gridscheme.scheme.rulebook.Severity;
import org.gridscheme.scheme.yaml.DataFile;
import org.junit.jupiter.api.Test;

/** The schema that editors use and the reader that decides must not drift apart. */
class RulebookSchemaTest {
    private final JsonNode schema = tree(new JsonMapper(), "/rulebook/rulebook.schema.json");
    private final JsonNode file = tree(new JsonMapper(new YAMLFactory()), "/rulebook/default.yml");
    private final JsonNode rule = schema.at("/$defs/rule");

    @Test
    void theRulebookHasExactlyTheFieldsOfTheSchema() {
        assertThat(names(file)).isEqualTo(names(schema.get("properties"))).isEqualTo(words(schema.get("required")));
        for (JsonNode record : file.get("rules")) {
            assertThat(names(record)).isEqualTo(names(rule.get("properties"))).isEqualTo(words(rule.get("required")));
        }
    }

    @Test
    void theWordsOfTheSchemaAreThoseOfTheReader() {
        assertThat(words(rule.at("/properties/severity/enum"))).isEqualTo(namesOf(Severity.values()));
        assertThat(words(rule.at("/properties/evidence/enum"))).isEqualTo(namesOf(Evidence.values()));
    }

    @Test
    void idsAndWordsHaveTheFormOfTheSchema() {
        Pattern idForm = Pattern.compile(rule.at("/properties/id/pattern").textValue());
        Pattern wordForm =
                Pattern.compile(rule.at("/properties/value/oneOf/2/pattern").textValue());
        for (JsonNode record : file.get("rules")) {
            String id = record.get("id").textValue();
            assertThat(id).matches(idForm);
            assertThat(RuleId.isValid(id)).isTrue();
            List<JsonNode> values = new ArrayList<>();
            if (record.get("value").isArray()) {
                record.get("value").forEach(values::add);
            } else {
                values.add(record.get("value"));
            }
            values.stream()
                    .filter(JsonNode::isTextual)
                    .forEach(value -> assertThat(value.textValue()).as(id).matches(wordForm));
        }
        for (String wrong : List.of("", "Load", "a..b", "a.", "-a", "a b")) {
            assertThat(idForm.matcher(wrong).matches()).as(wrong).isFalse();
            assertThat(RuleId.isValid(wrong)).as(wrong).isFalse();
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.properties().forEach(field -> names.add(field.getKey()));
        return names;
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(item -> words.add(item.textValue()));
        return words;
    }

    private static Set<String> namesOf(Enum<?>[] values) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(values).map(Enum::name).forEach(names::add);
        return names;
    }

    private static JsonNode tree(JsonMapper mapper, String path) {
        try (Reader reader = DataFile.openResource(path)) {
            return mapper.readTree(reader);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}

package org.gridscheme.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordSchemasTest {

    @io.swagger.v3.oas.annotations.media.Schema(name = "Answer")
    private record Answer(
            String id,
            double length_m,
            @Nullable Double cost,
            Part part,
            @Nullable Part spare,
            @Nullable List<Part> parts,
            List<List<Double>> coordinates,
            List<Double> bbox,
            List<Double> voltages_kv) {}

    private record Part(String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Question(
            String id, @Nullable String note, @Nullable Part part) {}

    /** Named as a wire type whose kind is known, with a field that may be null. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "ComparisonCheckValue")
    private record Verdicts(@Nullable String worst) {}

    private record Choice(
            @io.swagger.v3.oas.annotations.media.Schema(allowableValues = {"A", "B"}) @Nullable String kind) {}

    private record TwoChoices(Choice first, Choice second) {}

    @Test
    void everyComponentIsAlwaysThere() {
        assertThat(schema(Answer.class).get("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder(
                        "id", "length_m", "cost", "part", "spare", "parts", "coordinates", "bbox", "voltages_kv");
    }

    @Test
    void whatMayBeNullSaysSo() {
        JsonNode properties = schema(Answer.class).get("properties");

        assertThat(properties.at("/length_m/type").toString()).isEqualTo("\"number\"");
        assertThat(properties.at("/cost/type").toString()).isEqualTo("[\"number\",\"null\"]");
        assertThat(properties.at("/parts/type").toString()).isEqualTo("[\"array\",\"null\"]");
        assertThat(properties.at("/part").toString()).isEqualTo("{\"$ref\":\"#/components/schemas/Part\"}");
        assertThat(properties.at("/spare").toString())
                .isEqualTo("{\"oneOf\":[{\"$ref\":\"#/components/schemas/Part\"},{\"type\":\"null\"}]}");
    }

    @Test
    void nullThatIsLeftOutIsOptional() {
        JsonNode question = schema(Question.class);

        assertThat(question.get("required").toString()).isEqualTo("[\"id\"]");
        assertThat(question.at("/properties/note/type").toString()).isEqualTo("\"string\"");
        assertThat(question.at("/properties/part/$ref").stringValue()).isEqualTo("#/components/schemas/Part");
    }

    @Test
    void placesHaveALength() {
        JsonNode properties = schema(Answer.class).get("properties");

        assertThat(properties.at("/coordinates/items/minItems").intValue()).isEqualTo(2);
        assertThat(properties.at("/coordinates/items/maxItems").intValue()).isEqualTo(2);
        assertThat(properties.at("/coordinates").has("minItems")).isFalse();
        assertThat(properties.at("/bbox/maxItems").intValue()).isEqualTo(4);
        assertThat(properties.at("/voltages_kv").has("maxItems")).isFalse();
    }

    @Test
    void valuesOfATextThatMayBeNullHoldNull() {
        assertThat(schema(Verdicts.class).at("/properties/worst/enum").toString())
                .isEqualTo("[\"PASS\",\"WARN\",\"FAIL\",null]");
    }

    /** As is everything that two fields are of. */
    @Test
    void completingTwiceChangesNothing() {
        String twice = Json31.pretty(converters().readAll(new AnnotatedType(TwoChoices.class)));

        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(twice)
                        .at("/Choice/properties/kind")
                        .toString())
                .isEqualTo("{\"type\":[\"string\",\"null\"],\"enum\":[\"A\",\"B\",null]}");
    }

    private static JsonNode schema(Class<?> type) {
        Schema<?> schema = converters().resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false)).schema;
        return JsonMapper.builder().build().readTree(Json31.pretty(schema));
    }

    private static ModelConverters converters() {
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(new RecordSchemas());
        return converters;
    }
}

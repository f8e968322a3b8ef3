package org.gridscheme.scheme.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.yaml.DataFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the specification files is one test of the rules of its profile. */
class RulebookSpecTest {
    private static final List<String> FILES =
            List.of("/rulebook/default.spec.yml", "/rulebook/de.spec.yml", "/overlay/cn-csg.spec.yml");

    @TestFactory
    Stream<DynamicTest> examples() {
        return FILES.stream().flatMap(RulebookSpecTest::tests);
    }

    @Test
    void belongToTheirRulebooksAndEveryProfileHasSome() {
        Set<String> profiles = new TreeSet<>();
        for (String file : FILES) {
            JsonNode spec = spec(file);
            profiles.add(profile(spec));
            assertThat(spec.required("rulebook").textValue())
                    .isEqualTo(PlanningProfiles.openShipped(profile(spec))
                            .rules()
                            .header()
                            .id());
        }
        assertThat(profiles).containsExactlyInAnyOrderElementsOf(PlanningProfiles.listShipped());
        assertThat(spec(FILES.get(0)).required("examples").size()).isGreaterThanOrEqualTo(80);
    }

    private static Stream<DynamicTest> tests(String file) {
        JsonNode spec = spec(file);
        RuleQuestions questions =
                new RuleQuestions(PlanningProfiles.openShipped(profile(spec)).rules());
        return StreamSupport.stream(spec.required("examples").spliterator(), false)
                .map(example -> DynamicTest.dynamicTest(
                        profile(spec) + " " + example.required("ask").textValue() + ": "
                                + example.required("about").textValue(),
                        () -> check(questions, example)));
    }

    private static String profile(JsonNode spec) {
        return spec.required("profile").textValue();
    }

    private static void check(RuleQuestions questions, JsonNode example) {
        List<String> answer = questions.answer(example.required("ask").textValue(), example.required("with")).stream()
                .map(RulebookSpecTest::text)
                .toList();
        List<String> expected = new ArrayList<>();
        example.required("expect")
                .forEach(item -> expected.add(item.isNumber() ? plain(item.decimalValue()) : item.asText()));
        assertThat(answer).isEqualTo(expected);
    }

    private static String text(Object item) {
        return item instanceof Double number ? plain(BigDecimal.valueOf(number)) : String.valueOf(item);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static JsonNode spec(String path) {
        try (Reader reader = DataFile.openResource(path)) {
            return new JsonMapper(new YAMLFactory()).readTree(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

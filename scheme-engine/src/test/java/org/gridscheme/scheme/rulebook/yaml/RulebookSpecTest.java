package org.gridscheme.scheme.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.yaml.DataFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code default.spec.yml} is one test of the default rulebook. */
class RulebookSpecTest {
    private static final RuleBook RULES = new RuleBookReader().readResource("/rulebook/default.yml");

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        RuleQuestions questions = new RuleQuestions(RULES);
        return StreamSupport.stream(spec().required("examples").spliterator(), false)
                .map(example -> DynamicTest.dynamicTest(
                        example.required("ask").textValue() + ": "
                                + example.required("about").textValue(),
                        () -> check(questions, example)));
    }

    @Test
    void belongToThisRulebookAndCoverIt() throws IOException {
        assertThat(spec().required("rulebook").textValue())
                .isEqualTo(RULES.header().id());
        assertThat(spec().required("examples").size()).isGreaterThanOrEqualTo(80);
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

    private static JsonNode spec() throws IOException {
        try (Reader reader = DataFile.openResource("/rulebook/default.spec.yml")) {
            return new JsonMapper(new YAMLFactory()).readTree(reader);
        }
    }
}

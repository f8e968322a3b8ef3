package org.gridscheme.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridscheme.api.error.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameArguments() throws IOException {
        assertThat(placeholders("messages_zh_CN.properties")).isEqualTo(placeholders("messages_en.properties"));
    }

    @Test
    void noTextUsesTheQuotesOfMessageFormat() throws IOException {
        for (String file : new String[] {"messages_zh_CN.properties", "messages_en.properties"}) {
            assertThat(load(file).values().toString()).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemHasTitleAndDetail(ProblemType type) {
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).get("problem." + type.key() + ".title"))
                    .isNotBlank();
            assertThat(Texts.in(language).get("problem." + type.key() + ".detail", "1"))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | EN",
                "'' | EN",
                "zh-CN,zh;q=0.9,en;q=0.8 | ZH_CN",
                "zh-Hant-TW | ZH_CN",
                "de, zh;q=0.5, en;q=0.3 | ZH_CN",
                "de, fr | EN",
                "en-GB | EN",
                "zh;q=0, en | EN",
                "* | EN",
                "';;;=,\u0001' | EN"
            })
    void choosesTheLanguageOfTheCaller(String header, Language expected) {
        assertThat(Language.ofAcceptLanguage(header)).isEqualTo(expected);
    }

    private static Map<String, TreeSet<String>> placeholders(String file) throws IOException {
        Map<String, TreeSet<String>> placeholders = new TreeMap<>();
        load(file).forEach((key, text) -> {
            TreeSet<String> found = new TreeSet<>();
            PLACEHOLDER.matcher((String) text).results().forEach(match -> found.add(match.group()));
            placeholders.put((String) key, found);
        });
        return placeholders;
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/" + file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

package org.gridscheme.api.feasibility.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The words of the data files: headers of columns, and words for codes. Immutable. */
public final class Synonyms {

    private static final String BRACKETS = "[(（\\[【][^)）\\]】]*[)）\\]】]";

    private final Map<String, Field> headings = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<Field, String> lists = new HashMap<>();

    private Synonyms(Properties headingFile, Properties valueFile) {
        headingFile.forEach((key, list) -> {
            Field field = Field.ofKey(key.toString()).orElseThrow();
            put(headings, bare(field.key()), field);
            lists.put(field, list.toString());
            for (String word : list.toString().split(",")) {
                put(headings, bare(word), field);
            }
        });
        valueFile.forEach((key, list) -> {
            String[] parts = key.toString().split("\\.", 2);
            for (String word : list.toString().split(",")) {
                put(words, parts[0] + "." + bare(word), parts[1]);
            }
            put(words, parts[0] + "." + bare(parts[1]), parts[1]);
        });
    }

    private static <T> void put(Map<String, T> map, String word, T meaning) {
        T other = map.put(word, meaning);
        if (other != null && !other.equals(meaning)) {
            throw new IllegalStateException(word + " means " + other + " and " + meaning);
        }
    }

    /** Reads the data files that come with the service. */
    public static Synonyms open() {
        return new Synonyms(load("/batch/headings.properties"), load("/batch/values.properties"));
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Synonyms.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a column with that header means; empty for one that is only carried along. */
    public Optional<Field> findField(String header) {
        String whole = bare(header);
        Field field = headings.get(whole);
        return Optional.ofNullable(field != null ? field : headings.get(bare(header.replaceAll(BRACKETS, ""))));
    }

    /** Headers a field is known by, for people. */
    public String examples(Field field) {
        return lists.getOrDefault(field, field.key());
    }

    /** The code a word stands for; the word itself where none is known, for the reader of requests to judge. */
    String code(Field field, String word) {
        return words.getOrDefault(field.key() + "." + bare(word), word);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-()]+", "");
    }
}

package org.gridscheme.scheme.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a data file. Asking for a field that is missing or of the wrong kind adds a problem and gives a harmless
 * placeholder, so that one pass over a file finds all its problems. The caller throws when problems were found.
 */
public final class DataRecord {
    private final JsonNode node;
    private final String where;
    private final List<String> problems;

    DataRecord(JsonNode node, String where, List<String> problems) {
        this.node = node;
        this.where = where;
        this.problems = problems;
    }

    /** The same record under a name that tells a reader of the problems more than its position. */
    public DataRecord named(String name) {
        return new DataRecord(node, name.isBlank() ? where : name, problems);
    }

    public void problem(String text) {
        problems.add(where + ": " + text);
    }

    /** Adds a problem for every field that is not among {@code known}; a mistyped optional field would be lost silently. */
    public void allowOnly(String... known) {
        Set<String> names = new TreeSet<>(Arrays.asList(known));
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!names.contains(field.getKey())) {
                problem("unknown field '" + field.getKey() + "'");
            }
        }
    }

    /** A text that must be given and not blank. */
    public String text(String field) {
        return findText(field).orElseGet(() -> missing(field, ""));
    }

    public Optional<String> findText(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            problem("field '" + field + "' must be a text");
            return Optional.of("");
        }
        return Optional.of(value.textValue().strip());
    }

    /** A finite number that must be given. */
    public double number(String field) {
        return findNumber(field).orElseGet(() -> missing(field, Double.NaN));
    }

    public Optional<Double> findNumber(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            problem("field '" + field + "' must be a finite number");
            return Optional.of(Double.NaN);
        }
        return Optional.of(value.doubleValue());
    }

    /** A number above 0 that must be given. */
    public double positive(String field) {
        double value = number(field);
        if (value <= 0) {
            problem("field '" + field + "' must be above 0, found " + value);
        }
        return value;
    }

    public Optional<Double> findPositive(String field) {
        return value(field) == null ? Optional.empty() : Optional.of(positive(field));
    }

    /** A decimal of at least 0, with the digits as written, when it is given. */
    public Optional<BigDecimal> findAmount(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber()
                || !Double.isFinite(value.doubleValue())
                || value.decimalValue().signum() < 0) {
            problem("field '" + field + "' must be an amount of at least 0");
            return Optional.of(BigDecimal.ZERO);
        }
        return Optional.of(value.decimalValue());
    }

    /** A switch: true or, where the field is left out, false. */
    public boolean flag(String field) {
        JsonNode value = value(field);
        if (value != null && !value.isBoolean()) {
            problem("field '" + field + "' must be true or false");
        }
        return value != null && value.asBoolean();
    }

    /** A date written as 2025-01-31. */
    public LocalDate date(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem("field '" + field + "' must be a date like 2025-01-31, found '" + text + "'");
            return LocalDate.EPOCH;
        }
    }

    /** A word out of a closed vocabulary. */
    public <E extends Enum<E>> E word(String field, Class<E> vocabulary) {
        return findWord(field, vocabulary)
                .orElseGet(() -> missing(field, vocabulary.getEnumConstants()[0]));
    }

    public <E extends Enum<E>> Optional<E> findWord(String field, Class<E> vocabulary) {
        return findText(field).map(text -> {
            for (E word : vocabulary.getEnumConstants()) {
                if (word.name().equals(text)) {
                    return word;
                }
            }
            problem("field '" + field + "': '" + text + "' is not one of "
                    + Arrays.toString(vocabulary.getEnumConstants()));
            return vocabulary.getEnumConstants()[0];
        });
    }

    /** The mappings of a list; a missing list is empty. */
    public List<DataRecord> records(String field) {
        JsonNode list = value(field);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            problem("field '" + field + "' must be a list");
            return List.of();
        }
        List<DataRecord> records = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            DataRecord item = new DataRecord(list.get(i), field + "[" + i + "]", problems);
            if (list.get(i).isObject()) {
                records.add(item);
            } else {
                item.problem("must be a mapping");
            }
        }
        return records;
    }

    /** A mapping of names to texts; a missing one is empty. */
    public SortedMap<String, String> texts(String field) {
        JsonNode map = value(field);
        SortedMap<String, String> texts = new TreeMap<>();
        if (map == null) {
            return texts;
        }
        if (!map.isObject()) {
            problem("field '" + field + "' must be a mapping");
            return texts;
        }
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            if (!entry.getValue().isTextual()) {
                problem("field '" + field + "." + entry.getKey() + "' must be a text");
            }
            texts.put(entry.getKey(), entry.getValue().asText());
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    /** A field of free form: a number, a word, true or false, or a list of numbers or of words; must be given. */
    public Object scalarOrList(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return missing(field, "");
        }
        if (!value.isArray()) {
            return scalar(field, value);
        }
        List<Object> items = new ArrayList<>();
        value.forEach(item -> items.add(scalar(field, item)));
        return Collections.unmodifiableList(items);
    }

    private Object scalar(String field, JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (!value.isTextual()) {
            problem("field '" + field + "' must be a number, a word, true or false, or a list of these");
        }
        return value.asText();
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T missing(String field, T placeholder) {
        problem("field '" + field + "' is missing");
        return placeholder;
    }
}

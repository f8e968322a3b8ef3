package org.gridscheme.spatial.network.matpower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the statements of a case file have given a value so far. Fields of the case stand under {@code mpc.name}, whatever
 * the file calls the case.
 */
final class CaseValues {

    private String variable = "mpc";
    private String name = "";
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, CaseTable> tables = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();

    String name() {
        return name;
    }

    /** @param variable what the file calls the case in its statements */
    void setHead(String variable, String name) {
        this.variable = variable;
        this.name = name;
    }

    boolean isCase(String word) {
        return word.equals(variable);
    }

    void put(String key, double number) {
        numbers.put(key, number);
    }

    void put(String key, CaseTable table) {
        tables.put(key, table);
    }

    void put(String key, List<String> text) {
        texts.put(key, List.copyOf(text));
    }

    Optional<Double> findNumber(String key) {
        return Optional.ofNullable(numbers.get(key));
    }

    Optional<CaseTable> findTable(String key) {
        return Optional.ofNullable(tables.get(key));
    }

    /** A text as a list of one, or the texts of a cell array. */
    List<String> texts(String key) {
        return texts.getOrDefault(key, List.of());
    }
}

package org.gridscheme.scheme.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Arranges the lines of several schemes in rows: one row for each key, in the order in which the schemes first name it. */
final class Rows {

    private Rows() {}

    interface RowMaker<L, R> {
        /** @param found one list per scheme, in their order; empty where a scheme has no such line */
        R make(String key, List<List<L>> found);
    }

    /** The lines of all schemes by key; under each key one list per scheme, in the order of the schemes. */
    static <L> Map<String, List<List<L>>> table(
            List<ComparedScheme> schemes, Function<ComparedScheme, List<L>> lines, Function<L, String> key) {
        Map<String, List<List<L>>> table = new LinkedHashMap<>();
        for (int scheme = 0; scheme < schemes.size(); scheme++) {
            for (L line : lines.apply(schemes.get(scheme))) {
                table.computeIfAbsent(key.apply(line), k -> emptyRow(schemes.size()))
                        .get(scheme)
                        .add(line);
            }
        }
        return table;
    }

    static <L, R> List<R> of(Map<String, List<List<L>>> table, RowMaker<L, R> maker) {
        List<R> rows = new ArrayList<>();
        table.forEach((key, found) -> rows.add(maker.make(key, found)));
        return rows;
    }

    private static <L> List<List<L>> emptyRow(int schemes) {
        List<List<L>> row = new ArrayList<>();
        for (int i = 0; i < schemes; i++) {
            row.add(new ArrayList<>());
        }
        return row;
    }
}

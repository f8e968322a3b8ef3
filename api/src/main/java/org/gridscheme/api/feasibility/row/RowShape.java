package org.gridscheme.api.feasibility.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the columns of a table are and mean.
 *
 * @param columns headers in the order of the file; of formats of objects the names in the order of first appearance
 * @param places which column each known field is in
 */
public record RowShape(TableFormat format, List<String> columns, Map<Field, Integer> places) {

    public RowShape {
        columns = List.copyOf(columns);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** Known by their headers; of two columns with the same meaning the first counts. */
    public static RowShape of(TableFormat format, List<String> columns, Synonyms synonyms) {
        Map<Field, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            synonyms.findField(columns.get(i)).ifPresent(field -> places.putIfAbsent(field, column));
        }
        return new RowShape(format, columns, places);
    }

    /** Columns that mean the same as an earlier one, of which there must be none. */
    public List<String> listAmbiguous(Synonyms synonyms) {
        List<String> ambiguous = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            synonyms.findField(columns.get(i))
                    .filter(field -> place(field) != column)
                    .ifPresent(field -> ambiguous.add(columns.get(column)));
        }
        return ambiguous;
    }

    private int place(Field field) {
        Integer place = places.get(field);
        return place == null ? -1 : place;
    }

    /** Header of a field's column; the field's own name where it has none. */
    String header(Field field) {
        int place = place(field);
        return place < 0 ? field.key() : columns.get(place);
    }

    /** The properties of an object by name; of a cell array nothing. */
    public Optional<JsonNode> properties(JsonNode source) {
        if (format == TableFormat.GEOJSON) {
            return Optional.ofNullable(source.get("properties")).filter(JsonNode::isObject);
        }
        return source.isObject() ? Optional.of(source) : Optional.empty();
    }

    /** Content of a column; null where the row has nothing there. */
    public @Nullable JsonNode cell(JsonNode source, int column) {
        if (!format.isObjects()) {
            return source.get(column);
        }
        return properties(source).map(own -> own.get(columns.get(column))).orElse(null);
    }

    /** Content of a field's column, empty where the row has nothing there. */
    Optional<JsonNode> find(JsonNode source, Field field) {
        int place = place(field);
        return Optional.ofNullable(place < 0 ? null : cell(source, place)).filter(cell -> !isBlank(cell));
    }

    private static boolean isBlank(JsonNode cell) {
        return cell.isNull() || (cell.isString() && cell.asString().isBlank());
    }
}

package org.gridscheme.spatial.network.pandapower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One table of a network: columns by name, rows by their number.
 *
 * @param ids number of each row, as text
 * @param rows values in the order of the columns
 */
record PandapowerTable(String name, Map<String, Integer> columns, List<String> ids, List<JsonNode> rows) {

    static PandapowerTable empty(String name) {
        return new PandapowerTable(name, Map.of(), List.of(), List.of());
    }

    /** From {@code {"columns": [], "index": [], "data": [[]]}}; empty when that is not its shape. */
    static Optional<PandapowerTable> of(String name, JsonNode frame) {
        JsonNode columns = frame.path("columns");
        JsonNode index = frame.path("index");
        JsonNode data = frame.path("data");
        if (!columns.isArray() || !index.isArray() || !data.isArray() || index.size() != data.size()) {
            return Optional.empty();
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i).asText(), i);
        }
        List<String> ids = new ArrayList<>();
        List<JsonNode> rows = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            if (!data.get(i).isArray() || data.get(i).size() != columns.size()) {
                return Optional.empty();
            }
            ids.add(index.get(i).asText());
            rows.add(data.get(i));
        }
        return Optional.of(new PandapowerTable(name, positions, ids, rows));
    }

    boolean hasColumn(String column) {
        return columns.containsKey(column);
    }

    /** The value of a cell; a missing node where there is no such column. */
    JsonNode cell(int row, String column) {
        Integer at = columns.get(column);
        return at == null ? MissingNode.getInstance() : rows.get(row).get(at);
    }

    int size() {
        return rows.size();
    }
}

package org.gridscheme.spatial.network.pandapower;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/**
 * Typed access to one row that never throws: what cannot be read becomes an issue and makes the row unusable; a stand-in is
 * returned so that the other problems are found too.
 */
final class PandapowerRow {

    private final PandapowerTable table;
    private final int position;
    private final String kind;
    private final IssueLog issues;
    private final Set<String> refusals = new HashSet<>();
    private boolean usable = true;

    PandapowerRow(PandapowerTable table, int position, String kind, IssueLog issues) {
        this.table = table;
        this.position = position;
        this.kind = kind;
        this.issues = issues;
    }

    /** The number of the row. */
    String number() {
        return table.ids().get(position);
    }

    /** The id in the network: table and number, since every table counts for itself. */
    String id() {
        return table.name() + " " + number();
    }

    String kind() {
        return kind;
    }

    /** False when a value was unreadable or {@link #refuse} was called. */
    boolean isUsable() {
        return usable;
    }

    boolean hasColumn(String column) {
        return table.hasColumn(column);
    }

    /** The name, or the id where there is none. */
    String name() {
        return findText("name").orElse(id());
    }

    /** A finite number that must be there. */
    double number(String column) {
        Optional<JsonNode> value = find(column);
        if (value.isEmpty()) {
            refuse(ImportIssueCodes.MISSING_VALUE, Map.of("column", column));
            return 0;
        }
        return finite(column, value.get());
    }

    /** A finite number, or the other one where the cell is empty or the column missing. */
    double numberOr(String column, double otherwise) {
        Optional<JsonNode> value = find(column);
        return value.isEmpty() ? otherwise : finite(column, value.get());
    }

    OptionalDouble findNumber(String column) {
        Optional<JsonNode> value = find(column);
        return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(finite(column, value.get()));
    }

    /** A number above zero that must be there. */
    double positive(String column) {
        double value = number(column);
        if (usable && !(value > 0)) {
            badValue(column, Double.toString(value));
        }
        return value;
    }

    boolean flagOr(String column, boolean otherwise) {
        Optional<JsonNode> value = find(column);
        if (value.isPresent() && !value.get().isBoolean()) {
            badValue(column, value.get().asText());
        }
        return value.map(it -> it.asBoolean(otherwise)).orElse(otherwise);
    }

    boolean isInService() {
        return flagOr("in_service", true);
    }

    Optional<String> findText(String column) {
        return find(column).map(JsonNode::asText).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** The number of another table's row. */
    String reference(String column) {
        Optional<JsonNode> value = find(column);
        if (value.isEmpty()) {
            refuse(ImportIssueCodes.MISSING_VALUE, Map.of("column", column));
            return "";
        }
        return value.get().isNumber()
                ? Long.toString(value.get().longValue())
                : value.get().asText();
    }

    /** JSON within the cell. */
    Optional<JsonNode> findJson(String column) {
        return find(column).flatMap(it -> it.isTextual() ? PandapowerFile.parse(it.textValue()) : Optional.of(it));
    }

    /** Leaves the row out; the same reason is told once, however often it is met. */
    void refuse(String code, Map<String, String> details) {
        if (refusals.add(code + details)) {
            report(Severity.ERROR, code, details);
        }
        usable = false;
    }

    void report(Severity severity, String code, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("table", table.name());
        issues.add(severity, code, kind, id(), all);
    }

    private double finite(String column, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            badValue(column, value.asText());
            return 0;
        }
        return value.doubleValue();
    }

    private void badValue(String column, String value) {
        refuse(ImportIssueCodes.BAD_VALUE, Map.of("column", column, "value", value));
    }

    /** Empty for null, for NaN, which is how empty cells are written, and for a column that is not there. */
    private Optional<JsonNode> find(String column) {
        JsonNode value = table.cell(position, column);
        boolean empty =
                value.isMissingNode() || value.isNull() || (value.isNumber() && Double.isNaN(value.doubleValue()));
        return empty ? Optional.empty() : Optional.of(value);
    }
}

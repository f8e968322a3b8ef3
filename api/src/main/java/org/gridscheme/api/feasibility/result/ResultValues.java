package org.gridscheme.api.feasibility.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemTexts;
import org.gridscheme.api.scheme.mapping.ReasonTexts;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of the result columns of a row, words in one language. */
final class ResultValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> SOURCE_FIELDS =
            List.of("connection_point", "kind", "name", "substation", "feeder");

    private final Job job;
    private final Texts texts;
    private final ReasonTexts reasons;

    ResultValues(Job job, Texts texts) {
        this.job = job;
        this.texts = texts;
        this.reasons = new ReasonTexts(texts);
    }

    /**
     * @param result as stored; an empty object for a row that has none yet
     */
    Map<ResultColumn, JsonNode> of(JobRow row, JsonNode result) {
        Map<ResultColumn, JsonNode> values = new EnumMap<>(ResultColumn.class);
        values.put(ResultColumn.ROW, NODES.numberNode(row.row()));
        values.put(ResultColumn.STATE, NODES.stringNode(state(row)));
        values.put(ResultColumn.MODE, NODES.stringNode(job.terms().mode().name()));
        put(values, ResultColumn.OUTCOME, result.get("outcome"));
        put(values, ResultColumn.DUPLICATE_OF, result.get("duplicate_of"));
        putScheme(values, result.path("scheme"));
        putReasons(values, result);
        values.put(ResultColumn.GRID_VERSION, NODES.stringNode(job.terms().gridVersion()));
        values.put(ResultColumn.RULEBOOK_VERSION, NODES.stringNode(job.terms().rulebookVersion()));
        values.put(ResultColumn.PRICE_BOOK_VERSION, NODES.stringNode(job.terms().priceBookVersion()));
        values.put(
                ResultColumn.RESERVATION_VERSION,
                NODES.stringNode(String.valueOf(job.terms().reservationRevision())));
        return values;
    }

    /** How the row ended, {@code pending} where it has not. */
    static String state(JobRow row) {
        return row.state().map(state -> state.name().toLowerCase(Locale.ROOT)).orElse("pending");
    }

    private static void put(Map<ResultColumn, JsonNode> values, ResultColumn column, @Nullable JsonNode value) {
        if (value != null) {
            values.put(column, value);
        }
    }

    private static void putScheme(Map<ResultColumn, JsonNode> values, JsonNode scheme) {
        put(values, ResultColumn.SUPPLY_MODE, scheme.get("mode"));
        put(values, ResultColumn.VOLTAGE_KV, scheme.get("voltage_kv"));
        put(values, ResultColumn.COST, scheme.get("cost"));
        put(values, ResultColumn.CURRENCY, scheme.get("currency"));
        put(values, ResultColumn.DURATION_DAYS, scheme.get("duration_days"));
        for (int i = 0; i < ResultColumn.SOURCES.size(); i++) {
            putSource(
                    values, ResultColumn.SOURCES.get(i), scheme.path("sources").path(i));
        }
    }

    private static void putSource(Map<ResultColumn, JsonNode> values, List<ResultColumn> columns, JsonNode source) {
        int column = 0;
        for (String field : SOURCE_FIELDS) {
            put(values, columns.get(column++), source.get(field));
        }
        put(values, columns.get(column++), source.path("coordinates").get(0));
        put(values, columns.get(column++), source.path("coordinates").get(1));
        put(values, columns.get(column++), source.get("length_m"));
        put(values, columns.get(column++), source.get("cable"));
        for (String kind : List.of("FEEDER", "MAIN_TRANSFORMER")) {
            JsonNode worst = worst(source.path("load_rates"), kind);
            put(values, columns.get(column++), worst.get("after_pct"));
            put(values, columns.get(column++), worst.get("limit_pct"));
        }
    }

    /** The rate of a kind that is nearest to its limit. */
    private static JsonNode worst(JsonNode rates, String kind) {
        JsonNode worst = NODES.objectNode();
        double nearest = Double.NEGATIVE_INFINITY;
        for (JsonNode rate : rates) {
            double share =
                    rate.get("after_pct").asDouble() / rate.get("limit_pct").asDouble();
            if (rate.get("kind").asString().equals(kind) && share > nearest) {
                nearest = share;
                worst = rate;
            }
        }
        return worst;
    }

    private void putReasons(Map<ResultColumn, JsonNode> values, JsonNode result) {
        JsonNode found = result.has("problems") ? result.path("problems") : result.path("reasons");
        if (found.isEmpty()) {
            return;
        }
        String codes = found.valueStream()
                .map(reason -> reason.get("code").asString())
                .distinct()
                .collect(Collectors.joining("; "));
        values.put(ResultColumn.REASON_CODES, NODES.stringNode(codes));
        String words = found.valueStream()
                .map(reason -> result.has("problems") ? problem(reason) : reason(reason))
                .collect(Collectors.joining("; "));
        values.put(ResultColumn.EXPLANATION, NODES.stringNode(words));
    }

    private String problem(JsonNode problem) {
        List<String> arguments =
                problem.path("arguments").valueStream().map(JsonNode::asString).toList();
        String detail =
                ProblemTexts.detail(new FieldProblem("", problem.get("code").asString(), arguments), texts);
        String column = problem.path("column").asString("");
        return column.isEmpty() ? detail : column + ": " + detail;
    }

    private String reason(JsonNode reason) {
        return reasons.hint(
                reason.get("code").asString(),
                figure(reason.get("actual")),
                figure(reason.get("limit")),
                reason.get("unit").asString(),
                reasons.named(
                        reason.get("element").asString(),
                        Optional.ofNullable(reason.get("element_name")).map(JsonNode::asString)));
    }

    private static @Nullable Double figure(@Nullable JsonNode value) {
        return value == null ? null : value.asDouble();
    }
}

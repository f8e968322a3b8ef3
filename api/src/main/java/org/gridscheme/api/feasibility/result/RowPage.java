package org.gridscheme.api.feasibility.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.feasibility.BatchDescription;
import org.gridscheme.api.feasibility.dto.BatchRowsDto;
import org.gridscheme.api.feasibility.file.RowJson;
import org.gridscheme.api.feasibility.row.RowReader;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Puts rows of a batch on the wire, to be looked at one page after the other. */
public final class RowPage {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<List<Double>> PLACE = new TypeReference<>() {};

    private final ResultTable table;
    private final RowReader reader;
    private final ObjectMapper json = RowJson.mapper();

    public RowPage(Job job, Synonyms synonyms, Texts texts) {
        this.table = new ResultTable(job, synonyms, texts, true);
        this.reader = new RowReader(
                table.shape(),
                synonyms,
                BatchDescription.ofJson(job.description()).crs());
    }

    /** @param most rows asked for, so that a page with fewer is the last one */
    public BatchRowsDto of(List<JobRow> rows, int most) {
        Integer next = rows.size() < most ? null : rows.get(rows.size() - 1).row();
        return new BatchRowsDto(rows.stream().map(this::row).toList(), next);
    }

    private BatchRowsDto.Row row(JobRow row) {
        JsonNode source = table.source(row);
        JsonNode result = table.result(row);
        JsonNode place = result.get("place");
        JsonNode scheme = result.get("scheme");
        JsonNode words = table.values(row).get(ResultColumn.EXPLANATION);
        JsonNode of = result.get("duplicate_of");
        return new BatchRowsDto.Row(
                row.row(),
                ResultValues.state(row),
                cells(source),
                place == null ? null : json.convertValue(place, PLACE),
                place == null ? null : json.convertValue(reader.requestOf(source), MEMBERS),
                scheme == null ? null : json.treeToValue(scheme, BatchRowsDto.RowScheme.class),
                codes(result),
                words == null ? null : words.asString(),
                of == null ? null : of.asInt());
    }

    private Map<String, String> cells(JsonNode source) {
        Map<String, String> cells = new LinkedHashMap<>();
        JsonRows.properties(table.shape(), source)
                .properties()
                .forEach(member -> cells.put(member.getKey(), text(member.getValue())));
        return cells;
    }

    private static String text(@Nullable JsonNode cell) {
        if (cell == null || cell.isNull()) {
            return "";
        }
        return cell.isValueNode() ? cell.asString() : cell.toString();
    }

    private static List<String> codes(JsonNode result) {
        List<String> codes = new ArrayList<>();
        for (String list : List.of("problems", "reasons")) {
            result.path(list).forEach(reason -> codes.add(reason.get("code").asString()));
        }
        return codes.stream().distinct().toList();
    }
}

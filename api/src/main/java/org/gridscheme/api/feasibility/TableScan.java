package org.gridscheme.api.feasibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.feasibility.file.TableException;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.file.TableLimits;
import org.gridscheme.api.feasibility.file.TableVisitor;
import org.gridscheme.api.feasibility.row.Field;
import org.gridscheme.api.feasibility.row.Fingerprints;
import org.gridscheme.api.feasibility.row.RowShape;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.scheme.job.JobMode;
import tools.jackson.databind.JsonNode;

/**
 * One pass over a table: learns its columns, checks that the needed ones are there, and finds rows that are the same as an
 * earlier one. Not thread-safe.
 */
final class TableScan implements TableVisitor {

    /** Gets every row with its number, from 1. */
    interface Rows {
        void row(int number, RowShape shape, JsonNode source, String json, OptionalInt duplicateOf);
    }

    private final BatchOptions options;
    private final Synonyms synonyms;
    private final Rows rows;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Set<String> columns = new LinkedHashSet<>();
    private RowShape shape;
    private int count;

    TableScan(BatchOptions options, Synonyms synonyms, Rows rows) {
        this.options = options;
        this.synonyms = synonyms;
        this.rows = rows;
        this.shape = RowShape.of(options.format(), List.of(), synonyms);
    }

    @Override
    public void header(List<String> names) {
        shape = RowShape.of(options.format(), names, synonyms);
        requireColumns();
    }

    @Override
    public void row(JsonNode source, String json) {
        if (options.format().isObjects()) {
            learn(source);
        }
        count++;
        rows.row(count, shape, source, json, fingerprints.add(count, json));
    }

    private void learn(JsonNode source) {
        boolean grew = false;
        for (JsonNode own : shape.properties(source).stream().toList()) {
            grew = columns.addAll(own.propertyNames());
        }
        if (grew) {
            if (columns.size() > TableLimits.STANDARD.columns()) {
                throw new TableException(List.of(FieldProblem.of(
                        "",
                        "batch.too-many-columns",
                        String.valueOf(TableLimits.STANDARD.columns()),
                        String.valueOf(count + 1))));
            }
            shape = RowShape.of(options.format(), new ArrayList<>(columns), synonyms);
        }
    }

    /**
     * To be called when the table was read to its end.
     *
     * @throws TableException without rows, or without a column that is needed
     */
    RowShape finish() {
        if (count == 0) {
            throw new TableException(List.of(FieldProblem.of("", "batch.empty")));
        }
        requireColumns();
        return shape;
    }

    int count() {
        return count;
    }

    private void requireColumns() {
        List<FieldProblem> problems = new ArrayList<>();
        for (Field field : needed()) {
            if (!shape.places().containsKey(field)) {
                problems.add(FieldProblem.of("", "batch.column-missing", field.key(), synonyms.examples(field)));
            }
        }
        shape.listAmbiguous(synonyms).forEach(name -> problems.add(FieldProblem.of("", "batch.column-twice", name)));
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
    }

    private List<Field> needed() {
        List<Field> needed = new ArrayList<>();
        if (options.format() != TableFormat.GEOJSON) {
            needed.add(Field.LON);
            needed.add(Field.LAT);
        }
        needed.add(Field.CAPACITY_KVA);
        if (options.mode() == JobMode.SEQUENTIAL) {
            options.order().field().filter(field -> !needed.contains(field)).ifPresent(needed::add);
        }
        return needed;
    }
}

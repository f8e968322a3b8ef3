package org.gridscheme.api.feasibility;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemTexts;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.feasibility.file.TableException;
import org.gridscheme.api.feasibility.file.TableLimits;
import org.gridscheme.api.feasibility.file.TableReader;
import org.gridscheme.api.feasibility.row.RowProblem;
import org.gridscheme.api.feasibility.row.RowReader;
import org.gridscheme.api.feasibility.row.RowShape;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.api.scheme.request.RequestContext;
import org.gridscheme.api.text.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a table without storing or planning anything. Thread-safe. */
final class BatchCheck {

    private final SnapshotHolder grid;
    private final RequestContexts contexts;
    private final Synonyms synonyms;
    private final JsonMapper json = JsonMapper.builder().build();

    BatchCheck(SnapshotHolder grid, RequestContexts contexts, Synonyms synonyms) {
        this.grid = grid;
        this.contexts = contexts;
        this.synonyms = synonyms;
    }

    /**
     * Writes every problem of every row, then the counts, as one JSON object.
     *
     * @throws ProblemException when the file cannot be read; what was written until then means nothing
     */
    void write(StagedFile file, BatchOptions options, Texts texts, OutputStream out) throws IOException {
        RequestContext context = contexts.of(grid.get());
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeArrayPropertyStart("problems");
            Rows rows = new Rows(options, context, texts, generator);
            TableScan scan = new TableScan(options, synonyms, rows);
            String encoding =
                    TableReader.of(options.format(), TableLimits.STANDARD).read(file.path(), scan);
            RowShape shape = scan.finish();
            generator.writeEndArray();
            generator.writeNumberProperty("rows", scan.count());
            generator.writeNumberProperty("valid_rows", scan.count() - rows.invalid - rows.duplicates);
            generator.writeNumberProperty("invalid_rows", rows.invalid);
            generator.writeNumberProperty("duplicate_rows", rows.duplicates);
            generator.writeStringProperty("format", options.format().name());
            generator.writeStringProperty("encoding", encoding);
            generator.writeStringProperty("grid_version", grid.get().facts().version());
            generator.writeObjectPropertyStart("columns");
            shape.places()
                    .forEach((field, place) -> generator.writeStringProperty(
                            field.key(), shape.columns().get(place)));
            generator.writeEndObject();
            generator.writeEndObject();
        } catch (TableException unreadable) {
            throw new ProblemException(ProblemType.UNREADABLE_FILE, unreadable.problems());
        }
    }

    private final class Rows implements TableScan.Rows {

        private final BatchOptions options;
        private final RequestContext context;
        private final Texts texts;
        private final JsonGenerator generator;
        private @Nullable RowShape known;
        private @Nullable RowReader reader;
        private int invalid;
        private int duplicates;

        Rows(BatchOptions options, RequestContext context, Texts texts, JsonGenerator generator) {
            this.options = options;
            this.context = context;
            this.texts = texts;
            this.generator = generator;
        }

        @Override
        public void row(int number, RowShape shape, JsonNode source, String json, OptionalInt duplicateOf) {
            if (duplicateOf.isPresent()) {
                duplicates++;
                return;
            }
            var problems = reader(shape).read(source, context).problems();
            if (!problems.isEmpty()) {
                invalid++;
                problems.forEach(problem -> write(number, problem));
            }
        }

        private RowReader reader(RowShape shape) {
            RowReader current = reader;
            if (current == null || !shape.equals(known)) {
                known = shape;
                current = new RowReader(shape, synonyms, options.crs());
                reader = current;
            }
            return current;
        }

        private void write(int number, RowProblem problem) {
            generator.writeStartObject();
            generator.writeNumberProperty("row", number);
            generator.writeStringProperty("column", problem.column());
            generator.writeStringProperty("code", problem.code());
            generator.writeStringProperty(
                    "detail", ProblemTexts.detail(new FieldProblem("", problem.code(), problem.arguments()), texts));
            generator.writeEndObject();
        }
    }
}

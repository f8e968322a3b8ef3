package org.gridscheme.api.feasibility.row;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.scheme.request.PlanningRequestReader;
import org.gridscheme.api.scheme.request.RequestContext;
import org.gridscheme.api.text.Printable;
import org.gridscheme.scheme.model.SupplyApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads rows as planning requests. All problems of a row are told at once, by the header of their column. Numbers are taken
 * as they stand: no thousands separators, no full-width digits, no units. Thread-safe.
 */
public final class RowReader {

    /** Plain decimals, short enough for the reader of requests. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");

    private static final List<Field> CUSTOMER = List.of(Field.NAME, Field.INDUSTRY, Field.IMPORTANCE);

    private final RowShape shape;
    private final Synonyms synonyms;
    private final String crs;
    private final PlanningRequestReader requests = new PlanningRequestReader();

    /** @param crs reference system of rows that name none; empty where each has to */
    public RowReader(RowShape shape, Synonyms synonyms, String crs) {
        this.shape = shape;
        this.synonyms = synonyms;
        this.crs = crs;
    }

    public RowReading read(JsonNode source, RequestContext context) {
        List<RowProblem> problems = new ArrayList<>();
        noteShape(source, problems);
        if (!problems.isEmpty()) {
            return new RowReading(Optional.empty(), problems);
        }
        Row row = new Row(source, problems);
        ObjectNode body = row.body();
        Optional<SupplyApplication> application = request(body, context, row);
        return new RowReading(problems.isEmpty() ? application : Optional.empty(), problems);
    }

    /** A row without problems, as the planning request it is. */
    public ObjectNode requestOf(JsonNode source) {
        return new Row(source, new ArrayList<>()).body();
    }

    private void noteShape(JsonNode source, List<RowProblem> problems) {
        if (shape.format().isObjects()) {
            if (!source.isObject()) {
                problems.add(RowProblem.of("", "batch.not-an-object"));
            }
        } else if (source.size() != shape.columns().size()) {
            problems.add(RowProblem.of(
                    "",
                    "batch.cell-count",
                    String.valueOf(source.size()),
                    String.valueOf(shape.columns().size())));
        }
    }

    private Optional<SupplyApplication> request(ObjectNode body, RequestContext context, Row row) {
        try {
            return Optional.of(requests.read(body.toString().getBytes(StandardCharsets.UTF_8), context)
                    .application());
        } catch (ProblemException refused) {
            refused.problems().forEach(row::note);
            return Optional.empty();
        }
    }

    /** One pass over one row. */
    private final class Row {

        private final JsonNode source;
        private final List<RowProblem> problems;
        private final Set<String> unreadable = new LinkedHashSet<>();

        Row(JsonNode source, List<RowProblem> problems) {
            this.source = source;
            this.problems = problems;
        }

        ObjectNode body() {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ObjectNode customer = body.putObject("customer");
            CUSTOMER.forEach(field -> text(field).ifPresent(text -> customer.put(field.key(), text)));
            location(body.putObject("location"));
            number(Field.CAPACITY_KVA).ifPresent(value -> body.put("capacity_kva", value));
            text(Field.SOURCES).ifPresent(word -> body.put("sources", word));
            number(Field.IMPORTANT_LOAD_KW).ifPresent(value -> body.put("important_load_kw", value));
            number(Field.PROTECTED_LOAD_KW).ifPresent(value -> body.put("protected_load_kw", value));
            number(Field.MAX_ROUTE_M)
                    .ifPresent(value -> body.putObject("options").put("max_route_m", value));
            return body;
        }

        private void location(ObjectNode location) {
            Optional<String> named = text(Field.CRS).or(() -> crs.isEmpty() ? Optional.empty() : Optional.of(crs));
            named.ifPresent(name -> location.put("crs", name));
            if (shape.format() == TableFormat.GEOJSON) {
                point().ifPresent(coordinates -> location.set("coordinates", coordinates));
                return;
            }
            Optional<BigDecimal> lon = number(Field.LON);
            Optional<BigDecimal> lat = number(Field.LAT);
            require(Field.LON, lon);
            require(Field.LAT, lat);
            if (lon.isPresent() && lat.isPresent()) {
                location.putArray("coordinates").add(lon.get()).add(lat.get());
            } else {
                unreadable.add("/location/coordinates");
            }
        }

        private void require(Field field, Optional<BigDecimal> value) {
            if (value.isEmpty() && !unreadable.contains(field.pointer())) {
                problems.add(RowProblem.of(shape.header(field), "required"));
            }
        }

        /** The coordinates of a point; a height is left out. */
        private Optional<ArrayNode> point() {
            JsonNode geometry = source.path("geometry");
            JsonNode coordinates = geometry.path("coordinates");
            boolean point = geometry.path("type").asString("").equals("Point")
                    && (coordinates.size() == 2 || coordinates.size() == 3)
                    && coordinates.get(0).isNumber()
                    && coordinates.get(1).isNumber();
            if (!point) {
                problems.add(RowProblem.of("geometry", "batch.not-a-point"));
                unreadable.add("/location/coordinates");
                return Optional.empty();
            }
            return Optional.of(JsonNodeFactory.instance
                    .arrayNode()
                    .add(coordinates.get(0).decimalValue())
                    .add(coordinates.get(1).decimalValue()));
        }

        private Optional<String> text(Field field) {
            Optional<String> text = shape.find(source, field)
                    .map(cell -> cell.isValueNode() ? cell.asString() : cell.toString())
                    .map(String::strip);
            return field.kind() == Field.Kind.WORD ? text.map(word -> synonyms.code(field, word)) : text;
        }

        private Optional<BigDecimal> number(Field field) {
            Optional<JsonNode> cell = shape.find(source, field);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            Optional<BigDecimal> number = RowReader.number(cell.get());
            if (number.isEmpty()) {
                unreadable.add(field.pointer());
                problems.add(RowProblem.of(
                        shape.header(field),
                        "batch.not-a-number",
                        Printable.of(cell.get().asString(cell.get().toString()))));
            }
            return number;
        }

        /** Tells a problem of the request by its column; what could not even be read was told already. */
        void note(FieldProblem problem) {
            if (unreadable.stream().anyMatch(pointer -> problem.pointer().startsWith(pointer))) {
                return;
            }
            problems.add(new RowProblem(column(problem.pointer()), problem.code(), problem.arguments()));
        }

        private String column(String pointer) {
            for (Field field : Field.values()) {
                if (!field.pointer().isEmpty() && field.pointer().equals(pointer)) {
                    return shape.header(field);
                }
            }
            if (pointer.startsWith("/location/coordinates")) {
                return shape.format() == TableFormat.GEOJSON
                        ? "geometry"
                        : shape.header(Field.LON) + ", " + shape.header(Field.LAT);
            }
            return "";
        }
    }

    /** A number as it stands; empty where the cell is none. */
    static Optional<BigDecimal> number(JsonNode cell) {
        if (cell.isNumber()) {
            return Optional.of(cell.decimalValue());
        }
        String text = cell.isString() ? cell.asString().strip() : "";
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.startsWith("+") ? text.substring(1) : text));
    }
}

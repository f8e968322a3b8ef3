package org.gridscheme.spatial.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.crs.PlaceConversion;
import org.gridscheme.spatial.ingest.ShapeReader.BadShape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Typed access to one row that never throws: what cannot be read becomes an issue. A bad required value makes the row
 * incomplete, and a stand-in is returned so that reading can go on and find the other problems; a bad optional value
 * counts as unknown.
 */
final class RowReader {

    private static final Position NOWHERE = new Position(0, 0);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int LONGEST_EXCERPT = 80;

    private final String elementKind;
    private final SourceRow row;
    private final IssueLog issues;
    private final SourceCrs crs;
    private final String id;
    private Optional<Position> place;
    private RowPlaces others = new RowPlaces();
    private boolean complete = true;

    /** @param idColumn column that names the element */
    RowReader(String elementKind, String idColumn, SourceRow row, IssueLog issues, SourceCrs crs) {
        this.elementKind = elementKind;
        this.row = row;
        this.issues = issues;
        this.crs = crs;
        this.place = row.place();
        this.id = required(idColumn, CellParser::id, "");
    }

    /** False when the row cannot become an element; why is in the issues. */
    boolean isComplete() {
        return complete;
    }

    String id() {
        return id;
    }

    /** Lets findings about this row stand where the elements it refers to are. */
    void standsAmong(RowPlaces elements) {
        others = elements;
    }

    /** Its own place once that was read, else that of what it refers to. */
    Optional<Position> findPlace() {
        return place.or(() -> others.find(row));
    }

    String elementKind() {
        return elementKind;
    }

    /** The name, or the id where there is none. */
    String name() {
        return optionalText("name").orElse(id);
    }

    /** Id of another element. */
    String reference(String column) {
        return required(column, CellParser::id, "");
    }

    Optional<String> optionalReference(String column) {
        return optional(column, CellParser::id);
    }

    String text(String column) {
        return required(column, CellParser::text, "");
    }

    Optional<String> optionalText(String column) {
        return optional(column, CellParser::text);
    }

    double number(String column) {
        return required(column, CellParser::number, 0.0);
    }

    OptionalDouble optionalNumber(String column) {
        Optional<Double> value = optional(column, CellParser::number);
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /** A rating: one that cannot be read becomes 0, which the grid checks quarantine, and never the catalogue's value. */
    OptionalDouble rating(String column) {
        Optional<String> text = row.find(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<Double> value = CellParser.number(text.get());
        if (value.isEmpty()) {
            report(Severity.ERROR, ImportIssueCodes.BAD_VALUE, details(column, text.get()));
        }
        return OptionalDouble.of(value.orElse(0.0));
    }

    int count(String column) {
        return required(column, CellParser::count, 0);
    }

    int countOr(String column, int unknown) {
        return optional(column, CellParser::count).orElse(unknown);
    }

    boolean flag(String column) {
        return required(column, CellParser::flag, false);
    }

    Optional<Boolean> optionalFlag(String column) {
        return optional(column, CellParser::flag);
    }

    Optional<LocalDate> optionalDate(String column) {
        return optional(column, CellParser::date);
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        return required(column, text -> CellParser.choice(text, type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String column, Class<E> type) {
        return optional(column, text -> CellParser.choice(text, type));
    }

    /** {@code cable} or {@code overhead} in lower case, as PyPSA folders write it. */
    LineKind lineKind(String column) {
        return required(
                column, text -> CellParser.choice(text.toUpperCase(Locale.ROOT), LineKind.class), LineKind.CABLE);
    }

    /** The place in two columns, easting first, converted to longitude and latitude. */
    Position place(String xColumn, String yColumn) {
        double x = number(xColumn);
        double y = number(yColumn);
        if (!complete) {
            return NOWHERE;
        }
        PlaceConversion converted = crs.convert(x, y);
        if (converted.place().isEmpty()) {
            refuse(
                    ImportIssueCodes.BAD_COORDINATES,
                    Map.of(
                            xColumn,
                            Double.toString(x),
                            yColumn,
                            Double.toString(y),
                            "problem",
                            SourceCrs.codes(converted.problems())));
            return NOWHERE;
        }
        Position at = SourceCrs.position(converted);
        place = place.or(() -> Optional.of(at));
        return at;
    }

    /** The value as it stands in the file. */
    Optional<String> find(String column) {
        return row.find(column);
    }

    /** A course that may be missing; one that cannot be used counts as missing and is reported. */
    Optional<LineString> optionalLine(String column) {
        Optional<LineString> drawn = findShape(column, LineString.class);
        if (drawn.isPresent()) {
            return drawn;
        }
        Optional<String> wkt = row.find(column);
        try {
            return wkt.isEmpty() ? Optional.empty() : Optional.of(new ShapeReader(crs).line(wkt.get()));
        } catch (BadShape e) {
            Map<String, String> details = details(column, wkt.orElse(""));
            details.put("problem", e.reason());
            place = findPlace().or(e::place);
            report(Severity.WARNING, ImportIssueCodes.BAD_GEOMETRY, details);
            return Optional.empty();
        }
    }

    LineString line(String column) {
        Optional<LineString> drawn = findShape(column, LineString.class);
        if (drawn.isPresent()) {
            return drawn.get();
        }
        LineString none = FACTORY.createLineString();
        return required(column, Optional::of, "").isEmpty() ? none : shape(column, ShapeReader::line, none);
    }

    Geometry area(String column) {
        Optional<Geometry> drawn = findShape(column, Geometry.class);
        if (drawn.isPresent()) {
            return drawn.get();
        }
        Geometry none = FACTORY.createPolygon();
        return required(column, Optional::of, "").isEmpty() ? none : shape(column, ShapeReader::area, none);
    }

    private <G extends Geometry> Optional<G> findShape(String column, Class<G> type) {
        return row.findShape(column).filter(type::isInstance).map(type::cast);
    }

    private interface ShapeParser<G> {
        G read(ShapeReader reader, String wkt) throws BadShape;
    }

    private <G> G shape(String column, ShapeParser<G> parser, G none) {
        String wkt = row.find(column).orElse("");
        try {
            return parser.read(new ShapeReader(crs), wkt);
        } catch (BadShape e) {
            Map<String, String> details = details(column, wkt);
            details.put("problem", e.reason());
            place = findPlace().or(e::place);
            refuse(ImportIssueCodes.BAD_GEOMETRY, details);
            return none;
        }
    }

    /** Leaves the row out for a reason of its own. */
    void refuse(String code, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(row.source());
        all.putAll(details);
        report(Severity.ERROR, code, all);
        complete = false;
    }

    /** A finding that leaves the row in. */
    void report(Severity severity, String code, Map<String, String> details) {
        issues.add(new GridDataIssue(code, severity, elementKind, id, findPlace(), details));
    }

    private <T> T required(String column, Function<String, Optional<T>> parser, T standIn) {
        Optional<String> text = row.find(column);
        if (text.isEmpty()) {
            refuse(ImportIssueCodes.MISSING_VALUE, row.source(column));
            return standIn;
        }
        Optional<T> value = parser.apply(text.get());
        if (value.isEmpty()) {
            refuse(ImportIssueCodes.BAD_VALUE, details(column, text.get()));
        }
        return value.orElse(standIn);
    }

    private <T> Optional<T> optional(String column, Function<String, Optional<T>> parser) {
        Optional<String> text = row.find(column);
        Optional<T> value = text.flatMap(parser);
        if (text.isPresent() && value.isEmpty()) {
            report(Severity.WARNING, ImportIssueCodes.BAD_VALUE, details(column, text.get()));
        }
        return value;
    }

    private Map<String, String> details(String column, String value) {
        Map<String, String> details = new HashMap<>(row.source(column));
        details.put("value", excerpt(value));
        return details;
    }

    /** The start of a value, printable: a bad one may be long and hold anything. */
    private static String excerpt(String value) {
        String start = value.length() > LONGEST_EXCERPT ? value.substring(0, LONGEST_EXCERPT) + "…" : value;
        return start.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}

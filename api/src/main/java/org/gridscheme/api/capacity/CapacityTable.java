package org.gridscheme.api.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridscheme.api.capacity.dto.CapacityDto;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;

/**
 * A survey as comma-separated values with byte order mark, which spreadsheets need to see Chinese; versions in every row. Text
 * that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class CapacityTable {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
    private static final List<String> FIGURES =
            List.of("single-kva", "single-rule", "single-limit", "dual-kva", "dual-rule", "dual-limit", "dual-points");

    private final CapacitySurvey survey;
    private final CapacityMapper mapper;
    private final Texts texts;
    private final CapacitySelection selection;

    CapacityTable(CapacitySurvey survey, CapacityMapper mapper, Texts texts, CapacityArea area) {
        this.survey = survey;
        this.mapper = mapper;
        this.texts = texts;
        this.selection = new CapacitySelection(survey, area, mapper);
    }

    /** Everything a survey found. */
    public static CapacityTable of(CapacitySurvey survey, LoadedGrid grid, Texts texts) {
        return new CapacityTable(survey, new CapacityMapper(grid, texts), texts, CapacityArea.of(null, 0));
    }

    public String points() {
        List<String> lines = new ArrayList<>();
        lines.add(header("point", "kind", "name", "voltage-kv", "substation", "feeder", "lon", "lat"));
        for (PointCapacity point : selection.points()) {
            lines.add(line(mapper.point(point)));
        }
        return document(lines);
    }

    public String hexagons() {
        List<String> lines = new ArrayList<>();
        lines.add(header("hexagon", "points", "lon", "lat"));
        HexGrid grid = new HexGrid(survey.terms().hexagonEdge_m());
        for (HexagonCapacity hexagon : selection.hexagons()) {
            LonLat place = mapper.place(hexagon.centre());
            CapacityDto.HexagonFacts facts = mapper.hexagon(hexagon, grid).properties();
            List<String> cells = new ArrayList<>(List.of(
                    text(hexagon.id()), String.valueOf(hexagon.points()), degrees(place.lon()), degrees(place.lat())));
            addFigures(cells, facts.single_kva(), facts.single_limit(), facts.dual_kva(), facts.dual_limit());
            lines.add(ending(cells, facts.dual_points()));
        }
        return document(lines);
    }

    private String line(CapacityDto.Point point) {
        CapacityDto.PointFacts facts = point.properties();
        String feeder = facts.feeder();
        List<String> cells = new ArrayList<>(List.of(
                text(point.id()),
                facts.kind(),
                text(facts.name()),
                number(facts.voltage_kv()),
                text(facts.substation()),
                text(feeder == null ? "" : feeder),
                degrees(point.geometry().coordinates().get(0)),
                degrees(point.geometry().coordinates().get(1))));
        addFigures(cells, facts.single_kva(), facts.single_limit(), facts.dual_kva(), facts.dual_limit());
        return ending(cells, facts.dual_points());
    }

    private static void addFigures(
            List<String> cells, double single_kVA, CapacityDto.Limit single, double dual_kVA, CapacityDto.Limit dual) {
        cells.addAll(List.of(number(single_kVA), single.rule(), text(single.text())));
        cells.addAll(List.of(number(dual_kVA), dual.rule(), text(dual.text())));
    }

    private String ending(List<String> cells, List<String> pair) {
        cells.add(text(String.join(" + ", pair)));
        cells.add(text(survey.provenance().gridVersion()));
        cells.add(text(survey.provenance().rulebookVersion()));
        return String.join(",", cells);
    }

    private String header(String... own) {
        List<String> keys = new ArrayList<>(List.of(own));
        keys.addAll(FIGURES);
        keys.add("grid-version");
        keys.add("rulebook-version");
        return keys.stream()
                .map(key -> text(texts.get("capacity.column." + key)))
                .collect(Collectors.joining(","));
    }

    private static String document(List<String> lines) {
        return "\uFEFF" + String.join("\r\n", lines) + "\r\n";
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
    }

    private static String text(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

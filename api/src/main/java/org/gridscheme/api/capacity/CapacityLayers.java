package org.gridscheme.api.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.capacity.dto.CapacityDto;
import org.gridscheme.api.scheme.export.MapLayer;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;
import org.jspecify.annotations.Nullable;

/** A survey as layers for geographic information systems: points and hexagons with the figures of the table. */
final class CapacityLayers {

    private static final List<MapLayer.Column> FIGURES = List.of(
            number("single_kva"),
            text("single_code"),
            text("single_limit"),
            number("dual_kva"),
            text("dual_code"),
            text("dual_limit"),
            text("dual_points"));

    private final CapacitySurvey survey;
    private final CapacityMapper mapper;
    private final CapacitySelection selection;

    CapacityLayers(CapacitySurvey survey, CapacityMapper mapper, CapacityArea area) {
        this.survey = survey;
        this.mapper = mapper;
        this.selection = new CapacitySelection(survey, area, mapper);
    }

    private static MapLayer.Column text(String name) {
        return new MapLayer.Column(name, "TEXT");
    }

    private static MapLayer.Column number(String name) {
        return new MapLayer.Column(name, "DOUBLE");
    }

    private static List<MapLayer.Column> columns(MapLayer.Column... own) {
        List<MapLayer.Column> columns = new ArrayList<>(Arrays.asList(own));
        columns.addAll(FIGURES);
        return columns;
    }

    List<MapLayer> layers() {
        return List.of(
                new MapLayer(
                        "hexagons",
                        MapLayer.Shape.POLYGON,
                        columns(text("hexagon"), new MapLayer.Column("points", "INTEGER")),
                        hexagons()),
                new MapLayer(
                        "points",
                        MapLayer.Shape.POINT,
                        columns(
                                text("point"),
                                text("kind"),
                                text("name"),
                                number("voltage_kv"),
                                text("substation"),
                                text("feeder")),
                        points()));
    }

    /** What the figures are of. */
    Map<String, String> origin(long reservationRevision) {
        Map<String, String> origin = new LinkedHashMap<>();
        origin.put("grid_version", survey.provenance().gridVersion());
        origin.put("rulebook_version", survey.provenance().rulebookVersion());
        origin.put("price_book_version", survey.provenance().priceBookVersion());
        origin.put("reservation_version", String.valueOf(reservationRevision));
        return origin;
    }

    private List<MapLayer.Feature> points() {
        return selection.points().stream().map(this::feature).toList();
    }

    private List<MapLayer.Feature> hexagons() {
        HexGrid grid = new HexGrid(survey.terms().hexagonEdge_m());
        return selection.hexagons().stream()
                .map(hexagon -> feature(hexagon, grid))
                .toList();
    }

    private MapLayer.Feature feature(PointCapacity point) {
        CapacityDto.Point mapped = mapper.point(point);
        CapacityDto.PointFacts facts = mapped.properties();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                mapped.id(), facts.kind(), facts.name(), facts.voltage_kv(), facts.substation(), facts.feeder()));
        addFigures(
                values,
                facts.single_kva(),
                facts.single_limit(),
                facts.dual_kva(),
                facts.dual_limit(),
                facts.dual_points());
        return new MapLayer.Feature(mapped.geometry().coordinates(), values);
    }

    private MapLayer.Feature feature(HexagonCapacity hexagon, HexGrid grid) {
        CapacityDto.Hexagon mapped = mapper.hexagon(hexagon, grid);
        CapacityDto.HexagonFacts facts = mapped.properties();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(mapped.id(), facts.points()));
        addFigures(
                values,
                facts.single_kva(),
                facts.single_limit(),
                facts.dual_kva(),
                facts.dual_limit(),
                facts.dual_points());
        List<Double> ring = new ArrayList<>();
        mapped.geometry().coordinates().get(0).forEach(ring::addAll);
        return new MapLayer.Feature(ring, values);
    }

    private static void addFigures(
            List<@Nullable Object> values,
            double single_kVA,
            CapacityDto.Limit single,
            double dual_kVA,
            CapacityDto.Limit dual,
            List<String> pair) {
        values.addAll(Arrays.asList(
                single_kVA,
                single.code(),
                single.text(),
                dual_kVA,
                dual.code(),
                dual.text(),
                String.join(" + ", pair)));
    }
}

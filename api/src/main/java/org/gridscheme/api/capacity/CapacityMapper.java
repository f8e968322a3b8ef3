package org.gridscheme.api.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.capacity.dto.CapacityDto;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.scheme.mapping.ElementNames;
import org.gridscheme.api.scheme.mapping.ReasonTexts;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.capacity.BindingLimit;
import org.gridscheme.scheme.model.capacity.CapacityTerms;
import org.gridscheme.scheme.model.capacity.DualCapacity;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;

/** Turns figures of a survey into GeoJSON, limits in the caller's words. For one thread. */
final class CapacityMapper {

    private static final String FEATURE = "Feature";

    private final CoordinateTransform transform;
    private final ElementNames names;
    private final ElementNames points;
    private final ReasonTexts reasons;

    /** In words, once for all places of a feeder that have it in common. */
    private final Map<BindingLimit, CapacityDto.Limit> limits = new HashMap<>();

    /** Calls the points of a pair by their ids. */
    CapacityMapper(LoadedGrid grid, Texts texts) {
        this(grid.transform(), grid.directory()::findName, id -> Optional.empty(), new ReasonTexts(texts));
    }

    private CapacityMapper(
            CoordinateTransform transform, ElementNames names, ElementNames points, ReasonTexts reasons) {
        this.transform = transform;
        this.names = names;
        this.points = points;
        this.reasons = reasons;
    }

    /** Calls the points of some pairs by their names. */
    CapacityMapper naming(ElementNames pairs) {
        return new CapacityMapper(transform, names, pairs, reasons);
    }

    /** For the grid of an order. */
    static CapacityMapper of(SurveyDesk.Order order, Language language) {
        return new CapacityMapper(order.grid(), Texts.in(language));
    }

    LonLat place(Position position) {
        return transform.toLonLat(position);
    }

    CapacityDto.Terms terms(CapacityTerms terms) {
        return new CapacityDto.Terms(
                terms.step_kVA(),
                terms.reach_m(),
                terms.hexagonEdge_m(),
                terms.industry().name(),
                terms.importance().name(),
                terms.dualMode().name(),
                terms.independence());
    }

    CapacityDto.Hexagon hexagon(HexagonCapacity hexagon, HexGrid grid) {
        List<List<Double>> ring = new ArrayList<>();
        grid.corners(hexagon.centre()).forEach(corner -> ring.add(lonLat(corner)));
        ring.add(ring.get(0));
        return new CapacityDto.Hexagon(
                FEATURE,
                hexagon.id(),
                new CapacityDto.PolygonGeometry("Polygon", List.of(List.copyOf(ring))),
                new CapacityDto.HexagonFacts(
                        hexagon.single().capacity_kVA(),
                        limit(hexagon.single().binding()),
                        hexagon.singlePoint().orElse(null),
                        hexagon.dual().capacity_kVA(),
                        limit(hexagon.dual().open().binding()),
                        pair(hexagon.dual()),
                        points.list(pair(hexagon.dual())),
                        hexagon.points(),
                        hexagon.near().orElse(null)));
    }

    CapacityDto.Point point(PointCapacity capacity) {
        ConnectionPoint point = capacity.point();
        return new CapacityDto.Point(
                FEATURE,
                point.id(),
                new CapacityDto.PointGeometry("Point", lonLat(point.position())),
                new CapacityDto.PointFacts(
                        point.kind().name(),
                        point.name(),
                        point.nominalVoltage_kV(),
                        point.substationName(),
                        point.busbarSectionName(),
                        point.feederName().orElse(null),
                        capacity.single().capacity_kVA(),
                        limit(capacity.single().binding()),
                        capacity.dual().capacity_kVA(),
                        limit(capacity.dual().open().binding()),
                        pair(capacity.dual()),
                        points.list(pair(capacity.dual()))));
    }

    List<Double> lonLat(Position position) {
        LonLat place = place(position);
        return List.of(Rounding.degrees(place.lon()), Rounding.degrees(place.lat()));
    }

    private static List<String> pair(DualCapacity dual) {
        return dual.pair().map(p -> List.of(p.first(), p.second())).orElse(List.of());
    }

    CapacityDto.Limit limit(BindingLimit binding) {
        return limits.computeIfAbsent(binding, this::inWords);
    }

    private CapacityDto.Limit inWords(BindingLimit binding) {
        Optional<Double> actual = Rounding.findFigure(binding.actual());
        Optional<Double> limit = Rounding.findFigure(binding.limit());
        return new CapacityDto.Limit(
                binding.rule(),
                binding.code(),
                actual.orElse(null),
                limit.orElse(null),
                binding.unit(),
                binding.element(),
                reasons.hint(
                        binding.code(),
                        actual.orElse(null),
                        limit.orElse(null),
                        binding.unit(),
                        reasons.named(binding.element(), names.find(binding.element()))));
    }
}

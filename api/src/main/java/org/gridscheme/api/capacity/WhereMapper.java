package org.gridscheme.api.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.capacity.dto.CapacityDto;
import org.gridscheme.api.capacity.dto.WhereDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.capacity.BindingLimit;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;

/** Collects verdicts of places, in their order, with the connection points they use. Not thread-safe. */
final class WhereMapper {

    private static final String FEATURE = "Feature";

    private final CapacityMapper figures;
    private final HexGrid grid;
    private final List<WhereDto.Place> places = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, ConnectionPoint> used = new LinkedHashMap<>();
    private final Map<String, Integer> usedBy = new LinkedHashMap<>();

    WhereMapper(CapacityMapper figures, HexGrid grid) {
        this.figures = figures;
        this.grid = grid;
    }

    void add(HexagonCapacity hexagon, PlaceVerdict verdict) {
        counts.merge(verdict.kind().name(), 1, Integer::sum);
        if (verdict.kind() == PlaceVerdict.Kind.LEFT_OUT) {
            verdict.reason().map(BindingLimit::code).ifPresent(code -> counts.merge(code, 1, Integer::sum));
        }
        if (verdict.kind() == PlaceVerdict.Kind.WITHIN) {
            verdict.scheme().orElseThrow().sources().forEach(source -> use(source.connectionPoint()));
        }
        places.add(new WhereDto.Place(
                FEATURE, hexagon.id(), figures.hexagon(hexagon, grid).geometry(), facts(verdict, hexagon)));
    }

    private void use(ConnectionPoint point) {
        used.putIfAbsent(point.id(), point);
        usedBy.merge(point.id(), 1, Integer::sum);
    }

    private WhereDto.PlaceFacts facts(PlaceVerdict verdict, HexagonCapacity hexagon) {
        return new WhereDto.PlaceFacts(
                verdict.kind().name(),
                verdict.scheme()
                        .map(scheme -> Rounding.money(scheme.cost().total()))
                        .orElse(null),
                verdict.scheme().map(scheme -> scheme.cost().currency()).orElse(null),
                verdict.scheme()
                        .map(scheme -> Rounding.days(scheme.durationDays()))
                        .orElse(null),
                verdict.scheme().map(WhereMapper::length_m).orElse(null),
                verdict.scheme().map(WhereMapper::points).orElse(List.of()),
                verdict.reason().map(figures::limit).orElse(null),
                hexagon.near().orElse(null));
    }

    private static double length_m(SupplyScheme scheme) {
        return Rounding.metres(scheme.sources().stream()
                .mapToDouble(source -> source.route().length_m())
                .sum());
    }

    private static List<String> points(SupplyScheme scheme) {
        return scheme.sources().stream()
                .map(SupplySource::connectionPoint)
                .map(ConnectionPoint::id)
                .toList();
    }

    List<WhereDto.Place> places() {
        return List.copyOf(places);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    List<WhereDto.UsedPoint> points() {
        return used.values().stream().map(this::point).toList();
    }

    private WhereDto.UsedPoint point(ConnectionPoint point) {
        return new WhereDto.UsedPoint(
                FEATURE,
                point.id(),
                new CapacityDto.PointGeometry("Point", figures.lonLat(point.position())),
                new WhereDto.PointFacts(
                        point.kind().name(),
                        point.name(),
                        point.substationName(),
                        point.feederName().orElse(null),
                        usedBy.getOrDefault(point.id(), 0)));
    }
}

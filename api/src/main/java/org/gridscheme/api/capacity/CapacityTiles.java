package org.gridscheme.api.capacity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.capacity.tile.TileLayer;
import org.gridscheme.api.capacity.tile.TileSquare;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.DualCapacity;
import org.gridscheme.scheme.model.capacity.OpenCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A survey cut into tiles. How much a tile may hold is bounded by what is drawn in it, never by leaving places out: a hexagon is
 * at least a {@value #MOST_ACROSS}th of a tile long at an edge, far out so merged into larger ones, and where more than
 * {@value #MOST_POINTS} points lie in a tile its hexagons stand for them. O(places of the survey) for a tile. Immutable.
 */
final class CapacityTiles {

    static final String HEXAGON = "hexagon";
    /** Middles, each in one tile alone, for what is written on a hexagon. */
    static final String MIDDLE = "hexagon_middle";

    static final String POINT = "point";

    /** Below this zoom hexagons stand for points. */
    static final int FIRST_POINT_ZOOM = 11;

    static final int MOST_POINTS = 5_000;
    private static final int MOST_ACROSS = 100;
    private static final int DEEPEST_ZOOM = 22;

    private final List<Spot> points;
    private final Map<Integer, List<Patch>> hexagonsByZoom;
    private final int mostPoints;

    private CapacityTiles(List<Spot> points, Map<Integer, List<Patch>> hexagonsByZoom, int mostPoints) {
        this.points = points;
        this.hexagonsByZoom = hexagonsByZoom;
        this.mostPoints = mostPoints;
    }

    /** A point in units of the world. */
    private record Spot(PointCapacity point, Coordinate world) {}

    /** A hexagon, places in units of the world. */
    private record Patch(HexagonFigures figures, Coordinate middle, List<Coordinate> corners) {}

    static CapacityTiles of(CapacitySurvey survey, CoordinateTransform transform) {
        return of(survey, transform, MOST_POINTS);
    }

    static CapacityTiles of(CapacitySurvey survey, CoordinateTransform transform, int mostPoints) {
        List<Spot> points = survey.points().stream()
                .map(p -> new Spot(p, world(p.point().position(), transform)))
                .toList();
        Map<Double, List<Patch>> byEdge = new LinkedHashMap<>();
        Map<Integer, List<Patch>> byZoom = new LinkedHashMap<>();
        for (int zoom = 0; zoom <= DEEPEST_ZOOM; zoom++) {
            double edge_m = edge_m(zoom, survey.terms().hexagonEdge_m());
            byZoom.put(zoom, byEdge.computeIfAbsent(edge_m, edge -> patches(survey, edge, transform)));
        }
        return new CapacityTiles(points, byZoom, mostPoints);
    }

    /** The survey's own edge, doubled until a hexagon is large enough to be seen. */
    private static double edge_m(int zoom, double own_m) {
        double edge_m = own_m;
        while (edge_m < TileSquare.side_m(zoom) / MOST_ACROSS) {
            edge_m *= 2;
        }
        return edge_m;
    }

    private static List<Patch> patches(CapacitySurvey survey, double edge_m, CoordinateTransform transform) {
        HexGrid grid = new HexGrid(edge_m);
        return HexagonFigures.list(survey, grid).stream()
                .map(figures -> new Patch(
                        figures,
                        world(figures.centre(), transform),
                        grid.corners(figures.centre()).stream()
                                .map(corner -> world(corner, transform))
                                .toList()))
                .toList();
    }

    private static Coordinate world(Position place, CoordinateTransform transform) {
        return TileSquare.world(transform.toLonLat(place));
    }

    /** A Mapbox vector tile; no bytes where there is nothing. */
    byte[] tile(TileSquare square) {
        Envelope frame = TileSquare.frame();
        List<Spot> within = square.z() < FIRST_POINT_ZOOM
                ? List.of()
                : points.stream()
                        .filter(spot -> frame.contains(square.local(spot.world)))
                        .toList();
        boolean showsPoints = square.z() >= FIRST_POINT_ZOOM && within.size() <= mostPoints;
        TileLayer hexagons = new TileLayer(HEXAGON);
        TileLayer middles = new TileLayer(MIDDLE);
        for (Patch patch : hexagonsByZoom.getOrDefault(square.z(), List.of())) {
            Map<String, Object> attributes = attributes(patch.figures, !showsPoints);
            hexagons.addPolygon(patch.corners.stream().map(square::local).toList(), attributes);
            if (square.holds(patch.middle)) {
                middles.addPoint(square.local(patch.middle), attributes);
            }
        }
        TileLayer pointLayer = new TileLayer(POINT);
        if (showsPoints) {
            within.forEach(spot -> pointLayer.addPoint(square.local(spot.world), attributes(spot.point)));
        }
        return TileLayer.tile(List.of(hexagons, middles, pointLayer));
    }

    private static Map<String, Object> attributes(HexagonFigures figures, boolean standsForPoints) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        figures.id().ifPresent(id -> attributes.put("id", id));
        if (figures.merged() > 1) {
            attributes.put("merged", figures.merged());
        }
        if (standsForPoints) {
            attributes.put("stands_for_points", true);
        }
        putFigures(attributes, figures.single(), figures.dual());
        return attributes;
    }

    private static Map<String, Object> attributes(PointCapacity point) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("id", point.point().id());
        attributes.put("kind", point.point().kind().name());
        putFigures(attributes, point.single(), point.dual());
        return attributes;
    }

    private static void putFigures(Map<String, Object> attributes, OpenCapacity single, DualCapacity dual) {
        attributes.put("single_kva", single.capacity_kVA());
        attributes.put("single_code", single.binding().code());
        attributes.put("dual_kva", dual.capacity_kVA());
        attributes.put("dual_code", dual.open().binding().code());
    }
}

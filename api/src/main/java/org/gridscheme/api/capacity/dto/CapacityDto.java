package org.gridscheme.api.capacity.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open capacity of the grid version that answers now; without a survey yet, how far it has come.
 *
 * @param state COMPUTING, READY, REFRESHING while what changed since is worked out and the figures before are given, or FAILED
 * @param progress_pct share of the survey done
 * @param reservation_version state of what others held that the figures are of
 * @param terms what was asked; missing while there is no survey
 * @param hexagons_found places on all pages together
 * @param hexagons places of this page
 * @param points_found connection points on all pages together
 * @param points connection points of this page
 * @param next address of the next page
 */
@Schema(name = "OpenCapacity")
public record CapacityDto(
        String state,
        int progress_pct,
        String grid_version,
        @Nullable String rulebook_version,
        @Nullable String price_book_version,
        @Nullable String reservation_version,
        @Nullable Terms terms,
        int hexagons_found,
        Hexagons hexagons,
        int points_found,
        Points points,
        @Nullable String next) {

    /**
     * What the survey asked.
     *
     * @param step_kva capacities tried are multiples of it
     * @param reach_m straight distance up to which a point counts
     * @param independence_level two sources must reach
     */
    @Schema(name = "OpenCapacityTerms")
    public record Terms(
            double step_kva,
            double reach_m,
            double hexagon_edge_m,
            String industry,
            String importance,
            String dual_mode,
            int independence_level) {}

    /** A GeoJSON feature collection. */
    @Schema(name = "OpenCapacityHexagons")
    public record Hexagons(String type, List<Hexagon> features) {

        public Hexagons {
            features = List.copyOf(features);
        }
    }

    /** A GeoJSON feature collection. */
    @Schema(name = "OpenCapacityPoints")
    public record Points(String type, List<Point> features) {

        public Points {
            features = List.copyOf(features);
        }
    }

    /** A GeoJSON feature. */
    @Schema(name = "OpenCapacityHexagon")
    public record Hexagon(String type, String id, PolygonGeometry geometry, HexagonFacts properties) {}

    /** A GeoJSON feature. */
    @Schema(name = "OpenCapacityPoint")
    public record Point(String type, String id, PointGeometry geometry, PointFacts properties) {}

    /** {@code [lon, lat]} of the corners, WGS84, closed, counter-clockwise. */
    @Schema(name = "OpenCapacityPolygon")
    public record PolygonGeometry(String type, List<List<List<Double>>> coordinates) {}

    /** {@code [lon, lat]}, WGS84. */
    @Schema(name = "OpenCapacityPlace")
    public record PointGeometry(String type, List<Double> coordinates) {}

    /**
     * What still fits around a place.
     *
     * @param single_kva largest capacity of one source, 0 where nothing fits
     * @param single_point id of the point that gives it
     * @param dual_kva largest capacity two independent points both carry
     * @param dual_points ids of the two, main source first; empty where there are none
     * @param dual_point_names what people call the two, in the same order
     * @param points connection points in reach
     * @param near what people call the point nearest to the middle; missing where none in reach has a name
     */
    @Schema(name = "OpenCapacityAtPlace")
    public record HexagonFacts(
            double single_kva,
            Limit single_limit,
            @Nullable String single_point,
            double dual_kva,
            Limit dual_limit,
            List<String> dual_points,
            List<String> dual_point_names,
            int points,
            @Nullable String near) {}

    /**
     * What still fits at a connection point.
     *
     * @param dual_point_names what people call the two of {@code dual_points}, in the same order
     */
    @Schema(name = "OpenCapacityAtPoint")
    public record PointFacts(
            String kind,
            String name,
            double voltage_kv,
            String substation,
            String bus_section,
            @Nullable String feeder,
            double single_kva,
            Limit single_limit,
            double dual_kva,
            Limit dual_limit,
            List<String> dual_points,
            List<String> dual_point_names) {}

    /**
     * What one step more would break.
     *
     * @param rule rulebook id
     * @param code reason code
     * @param actual value it would reach; missing where the reason has none
     * @param text the same in words
     */
    @Schema(name = "OpenCapacityLimit")
    public record Limit(
            String rule,
            String code,
            @Nullable Double actual,
            @Nullable Double limit,
            String unit,
            String element,
            String text) {}
}

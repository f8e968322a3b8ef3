package org.gridscheme.api.capacity.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer can be connected within a cost and a time.
 *
 * @param state COMPUTING, READY or FAILED; the places come with READY
 * @param progress_pct share of the survey done that knows the places
 * @param reservation_version state of what others hold
 * @param places_found hexagons of the area, on all pages together
 * @param counts places of this page by verdict, those left out by reason code
 * @param hexagons places of this page
 * @param points connection points that the schemes of the places within use
 * @param next address of the next page
 */
@Schema(name = "ConnectableArea")
public record WhereDto(
        String state,
        int progress_pct,
        String grid_version,
        @Nullable String rulebook_version,
        @Nullable String price_book_version,
        @Nullable String reservation_version,
        Question question,
        int places_found,
        Map<String, Integer> counts,
        Places hexagons,
        UsedPoints points,
        @Nullable String next) {

    /** What was asked. */
    @Schema(name = "ConnectableQuestion")
    public record Question(
            double kva,
            String sources,
            @Nullable String max_cost,
            @Nullable Double max_days) {}

    /** A GeoJSON feature collection. */
    @Schema(name = "ConnectablePlaces")
    public record Places(String type, List<Place> features) {

        public Places {
            features = List.copyOf(features);
        }
    }

    /** A GeoJSON feature. */
    @Schema(name = "ConnectablePlace")
    public record Place(String type, String id, CapacityDto.PolygonGeometry geometry, PlaceFacts properties) {}

    /**
     * The answer for the middle of a hexagon.
     *
     * @param verdict WITHIN, LEFT_OUT, or UNDECIDED where the search gave up
     * @param cost of the cheapest scheme that keeps to what was asked; where there is none, of the one that comes nearest
     * @param duration_days of the same scheme
     * @param length_m of its routes together
     * @param points connection points it uses, main source first
     * @param reason why the place is left out
     * @param near what people call the connection point nearest to the middle
     */
    @Schema(name = "ConnectableAtPlace")
    public record PlaceFacts(
            String verdict,
            @Nullable String cost,
            @Nullable String currency,
            @Nullable Double duration_days,
            @Nullable Double length_m,
            List<String> points,
            CapacityDto.@Nullable Limit reason,
            @Nullable String near) {}

    /** A GeoJSON feature collection. */
    @Schema(name = "ConnectablePoints")
    public record UsedPoints(String type, List<UsedPoint> features) {

        public UsedPoints {
            features = List.copyOf(features);
        }
    }

    /** A GeoJSON feature. */
    @Schema(name = "ConnectablePoint")
    public record UsedPoint(String type, String id, CapacityDto.PointGeometry geometry, PointFacts properties) {}

    /**
     * A connection point in use.
     *
     * @param places hexagons of this page whose scheme uses it
     */
    @Schema(name = "ConnectableAtPoint")
    public record PointFacts(
            String kind,
            String name,
            String substation,
            @Nullable String feeder,
            int places) {}
}

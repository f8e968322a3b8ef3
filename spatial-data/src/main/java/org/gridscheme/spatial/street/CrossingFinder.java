package org.gridscheme.spatial.street;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.locationtech.jts.geom.LineString;

/**
 * Computes which rails, waters and motorways a street crosses, and how wide. Bridges and tunnels of the street make no
 * difference: a cable cannot simply hang on a bridge, it crosses the obstacle with works of its own.
 *
 * <ul>
 *   <li>RAIL: tracks near one another along the street are one crossing, from half a track's width before the first axis
 *       to half a width behind the last.
 *   <li>MOTORWAY: the same for carriageways and ramps, but never less than the whole road where a carriageway is among
 *       them.
 *   <li>RIVER: as wide as the mapped surface along the street; where none is mapped, as wide as the {@code width} tag or
 *       the default of its class, measured at the angle of the crossing.
 * </ul>
 *
 * O(log n + k) per street for n obstacle segments in total and k near the street. Not thread-safe.
 */
final class CrossingFinder {

    private final ObstacleIndex obstacles;
    private final CrossingWidths widths;

    CrossingFinder(ObstacleIndex obstacles, CrossingWidths widths) {
        this.obstacles = obstacles;
        this.widths = widths;
    }

    /** The crossings by rising offset; those at the same offset by kind. */
    List<EdgeCrossing> find(LineString street) {
        StreetHits hits = new StreetHits(street, obstacles, widths.minSine());
        List<EdgeCrossing> crossings = new ArrayList<>();
        addGroups(hits, CrossingKind.RAIL, widths.railMergeGap_m(), widths.rail_m(), crossings);
        addGroups(hits, CrossingKind.MOTORWAY, widths.motorwayMergeGap_m(), widths.carriageway_m(), crossings);
        addWater(street, hits, crossings);
        crossings.sort(Comparator.comparingDouble(EdgeCrossing::offset_m).thenComparing(EdgeCrossing::kind));
        return crossings;
    }

    private static void addGroups(
            StreetHits hits, CrossingKind kind, double gap_m, double margin_m, List<EdgeCrossing> crossings) {
        List<Hit> group = new ArrayList<>();
        for (Hit hit : hits.listHits(kind)) {
            if (!group.isEmpty() && hit.offset_m() - group.get(group.size() - 1).offset_m() > gap_m) {
                crossings.add(asOne(group, margin_m));
                group = new ArrayList<>();
            }
            group.add(hit);
        }
        if (!group.isEmpty()) {
            crossings.add(asOne(group, margin_m));
        }
    }

    private static EdgeCrossing asOne(List<Hit> group, double margin_m) {
        double first_m = group.get(0).offset_m();
        double last_m = group.get(group.size() - 1).offset_m();
        double widest_m = group.stream().mapToDouble(Hit::width_m).max().orElseThrow();
        String name = group.stream()
                .map(hit -> hit.barrier().name())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
        return new EdgeCrossing(
                group.get(0).barrier().kind(),
                name,
                (first_m + last_m) / 2,
                Math.max(widest_m, last_m - first_m + Math.min(margin_m, widest_m)));
    }

    private void addWater(LineString street, StreetHits hits, List<EdgeCrossing> crossings) {
        List<WaterSpan> surfaces = merged(surfaceSpans(street, hits), widths.waterMergeGap_m());
        List<WaterSpan> spans = new ArrayList<>(surfaces);
        for (Hit axis : hits.listHits(CrossingKind.RIVER)) {
            int surface = indexNear(surfaces, axis.offset_m());
            if (surface >= 0) {
                spans.set(surface, onAxis(spans.get(surface), axis));
            } else {
                double half_m = axis.width_m() / 2;
                spans.add(new WaterSpan(
                        axis.offset_m() - half_m,
                        axis.offset_m() + half_m,
                        axis.offset_m(),
                        axis.barrier().name()));
            }
        }
        for (WaterSpan span : merged(spans, 0)) {
            double axis_m = Math.min(Math.max(span.axis_m(), 0), hits.length_m());
            crossings.add(new EdgeCrossing(CrossingKind.RIVER, span.name(), axis_m, span.end_m() - span.start_m()));
        }
    }

    private int indexNear(List<WaterSpan> surfaces, double offset_m) {
        for (int i = 0; i < surfaces.size(); i++) {
            if (surfaces.get(i).isNear(offset_m, widths.waterAxisTolerance_m())) {
                return i;
            }
        }
        return -1;
    }

    private static WaterSpan onAxis(WaterSpan surface, Hit axis) {
        String name = axis.barrier().name();
        return new WaterSpan(
                surface.start_m(), surface.end_m(), axis.offset_m(), name.isEmpty() ? surface.name() : name);
    }

    private List<WaterSpan> surfaceSpans(LineString street, StreetHits hits) {
        List<WaterSpan> spans = new ArrayList<>();
        for (int area : obstacles.areasNear(street.getEnvelopeInternal())) {
            double from_m = 0;
            List<Double> ends_m = new ArrayList<>(hits.listShores_m(area));
            ends_m.add(hits.length_m());
            for (double to_m : ends_m) {
                double middle_m = (from_m + to_m) / 2;
                if (to_m > from_m && obstacles.isInWater(area, hits.place(middle_m))) {
                    spans.add(new WaterSpan(from_m, to_m, middle_m, obstacles.areaName(area)));
                }
                from_m = to_m;
            }
        }
        return spans;
    }

    private static List<WaterSpan> merged(List<WaterSpan> spans, double gap_m) {
        List<WaterSpan> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingDouble(WaterSpan::start_m)
                .thenComparingDouble(WaterSpan::end_m)
                .thenComparing(WaterSpan::name));
        List<WaterSpan> merged = new ArrayList<>();
        for (WaterSpan span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && span.start_m() <= merged.get(last).end_m() + gap_m) {
                merged.set(last, merged.get(last).mergedWith(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}

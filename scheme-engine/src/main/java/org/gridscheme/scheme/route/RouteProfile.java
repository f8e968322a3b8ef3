package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.RouteSegment;

/**
 * The methods along a route as a sequence of stretches, over which crossings are laid. Stretches and crossings together
 * partition the route; all boundaries are rounded to a decimetre so that the lengths given out sum exactly to the whole.
 */
final class RouteProfile {

    private record Stretch(double start_m, double end_m, RouteSegment template) {}

    private record Overlay(double start_m, double end_m, RouteCrossing crossing, RouteSegment template) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Overlay> overlays = new ArrayList<>();
    private double end_m;

    /** Route metres so far. */
    double end_m() {
        return end_m;
    }

    /** Appends a stretch; the template's length is replaced. */
    void append(double length_m, RouteSegment template) {
        stretches.add(new Stretch(end_m, end_m + length_m, template));
        end_m += length_m;
    }

    /** Lays a crossing over the route; the template's and the crossing's lengths are replaced. */
    void cross(double centre_m, double width_m, RouteCrossing crossing, RouteSegment template) {
        overlays.add(new Overlay(centre_m - width_m / 2, centre_m + width_m / 2, crossing, template));
    }

    List<RouteSegment> segments() {
        List<RouteSegment> merged = new ArrayList<>();
        for (Stretch part : partition()) {
            addOrExtend(merged, withLength(part.template, lengthOf(part)));
        }
        return List.copyOf(merged);
    }

    List<RouteCrossing> crossings() {
        List<RouteCrossing> crossings = new ArrayList<>();
        for (Overlay o : disjointOverlays()) {
            RouteCrossing c = o.crossing;
            crossings.add(new RouteCrossing(c.kind(), c.name(), c.method(), decimetres(o.end_m - o.start_m)));
        }
        return List.copyOf(crossings);
    }

    private List<Stretch> partition() {
        List<Stretch> parts = new ArrayList<>();
        List<Overlay> crossings = disjointOverlays();
        for (Stretch stretch : stretches) {
            double at = decimetres(stretch.start_m);
            double end = decimetres(stretch.end_m);
            for (Overlay o : crossings) {
                if (o.end_m > at && o.start_m < end) {
                    addIfLong(parts, at, Math.min(o.start_m, end), stretch.template);
                    addIfLong(parts, Math.max(at, o.start_m), Math.min(o.end_m, end), o.template);
                    at = Math.max(at, Math.min(o.end_m, end));
                }
            }
            addIfLong(parts, at, end, stretch.template);
        }
        return parts;
    }

    /** Overlays clipped to the route, in order; where two overlap the later one begins where the earlier ends. */
    private List<Overlay> disjointOverlays() {
        List<Overlay> sorted = new ArrayList<>(overlays);
        sorted.sort(Comparator.comparingDouble(Overlay::start_m)
                .thenComparing(o -> o.crossing.kind())
                .thenComparing(o -> o.crossing.name()));
        List<Overlay> disjoint = new ArrayList<>();
        double free = 0;
        for (Overlay o : sorted) {
            double start = Math.max(free, decimetres(Math.max(0, o.start_m)));
            double end = decimetres(Math.min(end_m, o.end_m));
            if (end > start) {
                disjoint.add(new Overlay(start, end, o.crossing, o.template));
                free = end;
            }
        }
        return disjoint;
    }

    private static void addIfLong(List<Stretch> parts, double start_m, double end_m, RouteSegment template) {
        if (end_m - start_m > 0.05) {
            parts.add(new Stretch(start_m, end_m, template));
        }
    }

    private static void addOrExtend(List<RouteSegment> merged, RouteSegment next) {
        int last = merged.size() - 1;
        if (last >= 0 && continues(merged.get(last), next)) {
            double length_m = decimetres(merged.get(last).length_m() + next.length_m());
            merged.set(last, withLength(next, length_m));
        } else {
            merged.add(next);
        }
    }

    /** Crossings never merge: each is a work of its own. */
    private static boolean continues(RouteSegment last, RouteSegment next) {
        return last.method() == next.method()
                && last.surface().equals(next.surface())
                && last.ductId().equals(next.ductId())
                && !next.surface().equals(RouteAssembler.CROSSING);
    }

    private static RouteSegment withLength(RouteSegment s, double length_m) {
        return new RouteSegment(s.method(), length_m, s.surface(), s.costFactor(), s.ductId());
    }

    private static double lengthOf(Stretch part) {
        return decimetres(part.end_m - part.start_m);
    }

    private static double decimetres(double value_m) {
        return Math.round(value_m * 10) / 10.0;
    }
}

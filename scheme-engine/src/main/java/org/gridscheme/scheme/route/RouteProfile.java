package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.RouteSegment;

/**
 * The methods along a route as a sequence of stretches, over which crossings are laid. Stretches and crossings together
 * partition the route; all boundaries are rounded to a decimetre so that the lengths given out sum exactly to the whole.
 * Every crossing is exactly one segment, also where it spans the junction of two stretches.
 */
final class RouteProfile {

    private record Stretch(double start_m, double end_m, RouteSegment template) {}

    private record Overlay(double start_m, double end_m, RouteCrossing crossing, RouteSegment template) {}

    /** Room for the changes of surface or method along some kilometres. */
    private static final int USUAL_STRETCHES = 64;

    private final List<Stretch> stretches = new ArrayList<>(USUAL_STRETCHES);
    private final List<Overlay> overlays = new ArrayList<>();
    private double end_m;

    /** Route metres so far. */
    double end_m() {
        return end_m;
    }

    /** Appends a stretch, to the one before where it is the same; the template's length is replaced. */
    void append(double length_m, RouteSegment template) {
        int last = stretches.size() - 1;
        double start_m = end_m;
        end_m += length_m;
        if (last >= 0 && continues(stretches.get(last).template, template)) {
            stretches.set(last, new Stretch(stretches.get(last).start_m, end_m, template));
        } else {
            stretches.add(new Stretch(start_m, end_m, template));
        }
    }

    /** Lays a crossing over the route; the template's and the crossing's lengths are replaced. */
    void cross(double centre_m, double width_m, RouteCrossing crossing, RouteSegment template) {
        overlays.add(new Overlay(centre_m - width_m / 2, centre_m + width_m / 2, crossing, template));
    }

    List<RouteSegment> segments() {
        List<RouteSegment> segments = new ArrayList<>();
        double at = 0;
        for (Overlay o : disjointOverlays()) {
            addStretches(segments, at, o.start_m);
            segments.add(withLength(o.template, decimetres(o.end_m - o.start_m)));
            at = o.end_m;
        }
        addStretches(segments, at, decimetres(end_m));
        return List.copyOf(segments);
    }

    List<RouteCrossing> crossings() {
        List<RouteCrossing> crossings = new ArrayList<>();
        for (Overlay o : disjointOverlays()) {
            RouteCrossing c = o.crossing;
            crossings.add(new RouteCrossing(c.kind(), c.name(), c.method(), decimetres(o.end_m - o.start_m)));
        }
        return List.copyOf(crossings);
    }

    /** Adds what lies between two route metres, equal neighbours as one segment. */
    private void addStretches(List<RouteSegment> segments, double from_m, double to_m) {
        RouteSegment latest = null;
        for (Stretch stretch : stretches) {
            double start = Math.max(from_m, decimetres(stretch.start_m));
            double end = Math.min(to_m, decimetres(stretch.end_m));
            if (end - start > 0.05) {
                RouteSegment next = withLength(stretch.template, decimetres(end - start));
                int last = segments.size() - 1;
                if (latest != null && continues(latest, stretch.template)) {
                    double length_m = decimetres(segments.get(last).length_m() + next.length_m());
                    segments.set(last, withLength(next, length_m));
                } else {
                    segments.add(next);
                }
                latest = stretch.template;
            }
        }
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

    private static boolean continues(RouteSegment last, RouteSegment next) {
        return last.method() == next.method()
                && last.surface().equals(next.surface())
                && last.ductId().equals(next.ductId());
    }

    private static RouteSegment withLength(RouteSegment s, double length_m) {
        return new RouteSegment(s.method(), length_m, s.surface(), s.costFactor(), s.ductId());
    }

    private static double decimetres(double value_m) {
        return Math.round(value_m * 10) / 10.0;
    }
}

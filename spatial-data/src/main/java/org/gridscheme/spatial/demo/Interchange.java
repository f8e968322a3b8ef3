package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A diamond interchange between the motorway and a road that passes over it: four ramps between the carriageways and two
 * places on the road.
 *
 * @param position_m where the road meets the motorway's axis, along that axis
 * @param north where the northern ramps meet the road
 * @param south where the southern ramps meet the road
 */
record Interchange(double position_m, Coordinate north, Coordinate south) {

    /** How far from the axis the ramps meet the road, along the road. */
    static final double FOOT_m = 130;

    /** How far from the road the ramps leave the motorway. */
    static final double RUN_m = 360;

    private static final double BULGE_m = 175;
    private static final int PIECES = 10;

    /** Extra half width of the motorway's corridor, so that the ramps have room. */
    double bulge_m(double along_m) {
        double away = Math.abs(along_m - position_m) / (RUN_m + 60);
        if (away >= 1) {
            return 0;
        }
        double cos = StrictMath.cos(away * Math.PI / 2);
        return BULGE_m * cos * cos;
    }

    /** The four ramps in the direction of the traffic, which keeps to the right. */
    List<Polyline> ramps(Polyline eastbound, Polyline westbound) {
        double exit_m = position_m - RUN_m;
        double entry_m = position_m + RUN_m;
        return List.of(
                ramp(nearest(eastbound, exit_m), eastbound, south, false),
                ramp(nearest(eastbound, entry_m), eastbound, south, true),
                ramp(nearest(westbound, entry_m), westbound, north, false),
                ramp(nearest(westbound, exit_m), westbound, north, true));
    }

    /** The carriageway's own vertex, so that ramp and carriageway share a node. */
    private static Coordinate nearest(Polyline carriageway, double along_m) {
        Coordinate wanted = carriageway.at(along_m);
        Coordinate best = carriageway.vertices().get(0);
        for (Coordinate vertex : carriageway.vertices()) {
            if (Polyline.distance(vertex, wanted) < Polyline.distance(best, wanted)) {
                best = vertex;
            }
        }
        return best;
    }

    /** A curve that leaves the carriageway along its direction. */
    private static Polyline ramp(Coordinate end, Polyline carriageway, Coordinate foot, boolean entering) {
        double along_m = carriageway.footOf(end).position_m();
        double toFoot_m = carriageway.footOf(foot).position_m();
        Coordinate bend = carriageway.at(along_m + 0.7 * (toFoot_m - along_m));
        List<Coordinate> curve = new ArrayList<>();
        for (int i = 0; i <= PIECES; i++) {
            double t = i / (double) PIECES;
            curve.add(Polyline.between(Polyline.between(end, bend, t), Polyline.between(bend, foot, t), t));
        }
        curve.set(0, end);
        curve.set(PIECES, foot);
        if (entering) {
            Collections.reverse(curve);
        }
        return new Polyline(curve);
    }
}

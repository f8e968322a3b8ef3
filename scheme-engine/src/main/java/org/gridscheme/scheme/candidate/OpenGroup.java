package org.gridscheme.scheme.candidate;

import org.gridscheme.grid.geometry.Polylines;
import org.gridscheme.grid.geometry.Position;

/** The sites of a group on a walk, given out nearest first. Most walks want one or two of them, so they are not sorted. */
final class OpenGroup {

    private static final int NONE = -1;

    final SiteGroups.Group group;
    private double[] distance_m = {};
    private int latest = NONE;

    OpenGroup(SiteGroups.Group group) {
        this.group = group;
    }

    void measure(Polylines shapes, Position place) {
        int[] sites = group.sites();
        distance_m = new double[sites.length];
        for (int i = 0; i < sites.length; i++) {
            distance_m[i] = toMillimetres(shapes.distance_m(sites[i], place.x(), place.y()));
        }
    }

    /** Two ends of line sections at one pole are equally far, whatever the last digits of their coordinates make of it. */
    private static double toMillimetres(double distance_m) {
        return Math.rint(distance_m * 1000) / 1000;
    }

    /** Goes on to the nearest site that was not given out; false where there is none. Equal distances in the order of the sites. */
    boolean next() {
        int nearest = NONE;
        for (int i = 0; i < distance_m.length; i++) {
            boolean later = latest == NONE || isBefore(latest, i);
            if (later && (nearest == NONE || isBefore(i, nearest))) {
                nearest = i;
            }
        }
        latest = nearest;
        return nearest != NONE;
    }

    /** Sites are in ascending order within a group. */
    private boolean isBefore(int a, int b) {
        return distance_m[a] < distance_m[b] || (distance_m[a] == distance_m[b] && a < b);
    }

    int nextSite() {
        return group.sites()[latest];
    }

    double nextDistance_m() {
        return distance_m[latest];
    }
}

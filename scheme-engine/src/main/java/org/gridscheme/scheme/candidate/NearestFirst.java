package org.gridscheme.scheme.candidate;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.Box;
import org.gridscheme.grid.geometry.Polylines;
import org.gridscheme.grid.geometry.Position;

/**
 * Walks over sites by their straight distance from a place, equal distances in the order of the sites: a best-first search over the boxes of
 * clusters, groups and sites (Hjaltason and Samet 1999). What the walker closes is never opened, and of an opened group only the
 * nearest site is waiting, so a walk costs O(c + g log g + v (s + log g)) for c clusters, g groups of the opened ones, and v visits
 * to groups of s sites.
 */
final class NearestFirst {

    /** A box is a little nearer than anything in it, whose distances are in whole millimetres. */
    private static final double ROUNDING_m = 1e-3;

    /** What is met on the way. Once something is closed it stays closed. */
    interface Walker {

        boolean isOpen(SiteGroups.Cluster cluster);

        boolean isOpen(SiteGroups.Group group);

        void visit(SiteGroups.Group group, int site, double distance_m);
    }

    private final SiteGroups groups;
    private final Polylines shapes;
    private final Position place;
    private final double radius_m;
    private final Walker walker;
    private final List<OpenGroup> opened = new ArrayList<>();
    private final DistanceHeap heap = new DistanceHeap();

    NearestFirst(SiteGroups groups, Polylines shapes, Position place, double radius_m, Walker walker) {
        this.groups = groups;
        this.shapes = shapes;
        this.place = place;
        this.radius_m = radius_m;
        this.walker = walker;
    }

    void walk() {
        List<SiteGroups.Cluster> clusters = groups.clusters();
        for (int c = 0; c < clusters.size(); c++) {
            offer(clusters.get(c).box(), DistanceHeap.CLUSTER, c, DistanceHeap.NONE);
        }
        while (heap.pop()) {
            switch (heap.level()) {
                case DistanceHeap.CLUSTER -> open(clusters.get(heap.item()));
                case DistanceHeap.GROUP -> open(heap.item());
                default -> visit(heap.group(), heap.item(), heap.distance_m());
            }
        }
    }

    private void offer(Box box, int level, int item, int group) {
        double distance_m = leastDistance_m(box, place);
        if (distance_m <= radius_m) {
            heap.push(distance_m, level, item, group);
        }
    }

    /** Nothing in a box is nearer. */
    static double leastDistance_m(Box box, Position place) {
        return box.distance_m(place.x(), place.y()) - ROUNDING_m;
    }

    private void open(SiteGroups.Cluster cluster) {
        if (walker.isOpen(cluster)) {
            for (SiteGroups.Group group : cluster.groups()) {
                if (walker.isOpen(group)) {
                    offer(group.box(), DistanceHeap.GROUP, opened.size(), DistanceHeap.NONE);
                    opened.add(new OpenGroup(group));
                }
            }
        }
    }

    private void open(int number) {
        OpenGroup open = opened.get(number);
        if (walker.isOpen(open.group)) {
            open.measure(shapes, place);
            wait(number);
        }
    }

    private void visit(int number, int site, double distance_m) {
        SiteGroups.Group group = opened.get(number).group;
        if (walker.isOpen(group)) {
            walker.visit(group, site, distance_m);
        }
        if (walker.isOpen(group)) {
            wait(number);
        }
    }

    private void wait(int number) {
        OpenGroup open = opened.get(number);
        if (open.next() && open.nextDistance_m() <= radius_m) {
            heap.push(open.nextDistance_m(), DistanceHeap.SITE, open.nextSite(), number);
        }
    }
}

package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the open sections at the border of a feeder of an overlay, from those of the base and what was opened. */
final class OverlayOpenPoints {

    private final GridOverlay overlay;

    OverlayOpenPoints(GridOverlay overlay) {
        this.overlay = overlay;
    }

    List<OpenPoint> of(int feeder) {
        List<OpenPoint> points = new ArrayList<>();
        for (int section : candidates(feeder)) {
            if (!overlay.conducts(section) && !overlay.isReplaced(section)) {
                add(section, feeder, points);
            }
        }
        return points;
    }

    /** Open points of the base at this feeder and at every feeder a part moved from, and what was opened. */
    private TreeSet<Integer> candidates(int feeder) {
        FeederForest base = overlay.base();
        TreeSet<Integer> feeders = new TreeSet<>();
        feeders.add(feeder);
        TreeSet<Integer> sections = new TreeSet<>();
        for (OverlayChange change : overlay.changes()) {
            if (change instanceof OverlayChange.Transfer transfer) {
                sections.add(transfer.opened());
                feeders.add(base.feederOf(transfer.formerBay()));
            }
        }
        feeders.remove(-1);
        feeders.forEach(it -> base.openPointsOf(it).forEach(point -> sections.add(point.section())));
        return sections;
    }

    private void add(int section, int feeder, List<OpenPoint> points) {
        int from = overlay.endsOf(section)[0];
        int to = overlay.endsOf(section)[1];
        int fromFeeder = overlay.feederOf(from);
        int toFeeder = overlay.feederOf(to);
        if (fromFeeder == feeder) {
            points.add(new OpenPoint(section, from, toFeeder));
        } else if (toFeeder == feeder) {
            points.add(new OpenPoint(section, to, fromFeeder));
        }
    }
}

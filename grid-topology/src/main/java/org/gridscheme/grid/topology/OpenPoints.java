package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridscheme.grid.paged.PagedInts;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Finds the open sections at the border of each feeder. */
final class OpenPoints {

    private OpenPoints() {}

    static List<List<OpenPoint>> of(GridSnapshot grid, PagedInts feederOfNode, int feederCount) {
        List<List<OpenPoint>> points = new ArrayList<>();
        for (int feeder = 0; feeder < feederCount; feeder++) {
            points.add(new ArrayList<>());
        }
        for (int section = 0; section < grid.sectionCount(); section++) {
            if (grid.isClosed(section) || grid.isQuarantinedSection(section)) {
                continue;
            }
            at(section, grid, feederOfNode)
                    .forEach(point -> points.get(feederOfNode.get(point.node())).add(point));
        }
        points.replaceAll(Collections::unmodifiableList);
        return Collections.unmodifiableList(points);
    }

    /** Those after a move: of the two feeders and of all they meet at an open point. */
    static List<List<OpenPoint>> after(
            FeederForest base, OpenPointMove move, GridSnapshot grid, PagedInts feederOfNode) {
        SortedSet<Integer> sections = new TreeSet<>();
        SortedSet<Integer> feeders = new TreeSet<>(List.of(move.former(), move.taker()));
        for (int feeder : List.of(move.former(), move.taker())) {
            base.openPointsOf(feeder).stream()
                    .map(OpenPoint::otherFeeder)
                    .filter(other -> other >= 0)
                    .forEach(feeders::add);
        }
        feeders.forEach(feeder -> base.openPointsOf(feeder).forEach(point -> sections.add(point.section())));
        sections.remove(move.closed());
        sections.add(move.opened());
        List<List<OpenPoint>> points = base.copyOfOpenPoints();
        feeders.forEach(feeder -> points.set(feeder, new ArrayList<>()));
        for (int section : sections) {
            for (OpenPoint point : at(section, grid, feederOfNode)) {
                int feeder = feederOfNode.get(point.node());
                if (feeders.contains(feeder)) {
                    points.get(feeder).add(point);
                }
            }
        }
        feeders.forEach(feeder -> points.set(feeder, Collections.unmodifiableList(points.get(feeder))));
        return Collections.unmodifiableList(points);
    }

    /** An open section as its feeders see it; one within a feeder is told once. */
    private static List<OpenPoint> at(int section, GridSnapshot grid, PagedInts feederOfNode) {
        int from = grid.sectionFrom(section);
        int to = grid.sectionTo(section);
        int fromFeeder = feederOfNode.get(from);
        int toFeeder = feederOfNode.get(to);
        List<OpenPoint> points = new ArrayList<>(2);
        if (fromFeeder >= 0) {
            points.add(new OpenPoint(section, from, toFeeder));
        }
        if (toFeeder >= 0 && toFeeder != fromFeeder) {
            points.add(new OpenPoint(section, to, fromFeeder));
        }
        return points;
    }
}

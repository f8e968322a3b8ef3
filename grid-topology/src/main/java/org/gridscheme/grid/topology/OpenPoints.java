package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Finds the open sections at the border of each feeder. */
final class OpenPoints {

    private OpenPoints() {}

    static List<List<OpenPoint>> of(GridSnapshot grid, int[] feederOfNode, int feederCount) {
        List<List<OpenPoint>> points = new ArrayList<>();
        for (int feeder = 0; feeder < feederCount; feeder++) {
            points.add(new ArrayList<>());
        }
        for (int section = 0; section < grid.sectionCount(); section++) {
            if (grid.isClosed(section) || grid.isQuarantinedSection(section)) {
                continue;
            }
            int from = grid.sectionFrom(section);
            int to = grid.sectionTo(section);
            int fromFeeder = feederOfNode[from];
            int toFeeder = feederOfNode[to];
            if (fromFeeder >= 0) {
                points.get(fromFeeder).add(new OpenPoint(section, from, toFeeder));
            }
            if (toFeeder >= 0 && toFeeder != fromFeeder) {
                points.get(toFeeder).add(new OpenPoint(section, to, fromFeeder));
            }
        }
        points.replaceAll(Collections::unmodifiableList);
        return Collections.unmodifiableList(points);
    }
}

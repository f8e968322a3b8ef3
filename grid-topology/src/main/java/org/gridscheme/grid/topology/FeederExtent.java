package org.gridscheme.grid.topology;

import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * How a feeder is divided.
 *
 * @param sections energised line sections
 * @param segments parts that closed switches separate from each other 分段; the switch at the bay itself divides nothing
 * @param switches closed switches that do
 */
public record FeederExtent(int sections, int segments, int switches) {

    /** Counts one feeder. O(its nodes and switches). */
    public static FeederExtent of(FeederForest forest, int feeder) {
        GridSnapshot grid = forest.grid();
        int sections = 0;
        int segments = 1;
        int switches = 0;
        for (int node : forest.nodesOf(feeder)) {
            int section = forest.parentSection(node);
            if (section < 0) {
                continue;
            }
            sections++;
            int above = switchesAt(
                    grid,
                    section,
                    forest.parentNode(node),
                    forest.feeder(feeder).bayNode());
            int below = switchesAt(grid, section, node, forest.feeder(feeder).bayNode());
            switches += above + below;
            segments += (above > 0 ? 1 : 0) + (below > 0 ? 1 : 0);
        }
        return new FeederExtent(sections, segments, switches);
    }

    private static int switchesAt(GridSnapshot grid, int section, int end, int bay) {
        if (end == bay) {
            return 0;
        }
        int count = 0;
        for (LineSwitch device : grid.switchesOn(section)) {
            count += device.nodeId().equals(grid.node(end).id()) ? 1 : 0;
        }
        return count;
    }
}

package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/**
 * What a new version of a grid changes against the one that is active.
 *
 * @param activeVersion id of the version compared with
 * @param counts elements by list name, those lists that have any in either version
 * @param lengthBefore_km electrical length of all sections
 * @param sharedNodes nodes that both versions have
 * @param movedNodes those of them that another feeder supplies, or none any more
 * @param treesBefore digest of the feeder trees, equal exactly when the grids are switched the same
 */
public record GridChange(
        String activeVersion,
        List<Count> counts,
        double lengthBefore_km,
        double lengthAfter_km,
        int sharedNodes,
        int movedNodes,
        String treesBefore,
        String treesAfter) {

    private static final double PERCENT = 100;

    /** Elements of one list. */
    public record Count(String list, int before, int after) {

        /** Change in percent of what there was; 0 for a list that is new. */
        double change_pct() {
            return before == 0 ? 0 : PERCENT * Math.abs(after - before) / before;
        }
    }

    public GridChange {
        counts = List.copyOf(counts);
    }

    /** @param countsBefore by list name, as stored with the version */
    static GridChange of(
            String activeVersion, GridSnapshot before, Map<String, Integer> countsBefore, PreparedGrid after) {
        FeederTrees treesBefore = FeederTrees.of(FeederForest.trace(before));
        FeederTrees treesAfter = FeederTrees.of(FeederForest.trace(after.snapshot()));
        List<Count> counts = new ArrayList<>();
        after.draft().counts().forEach((list, count) -> {
            int earlier = countsBefore.getOrDefault(list, 0);
            if (earlier + count > 0) {
                counts.add(new Count(list, earlier, count));
            }
        });
        int shared = 0;
        int moved = 0;
        for (int node = 0; node < before.nodeCount(); node++) {
            String id = before.node(node).id();
            if (after.snapshot().findNodeIndex(id).isPresent()) {
                shared++;
                String feeder = treesBefore.feederOfNode().getOrDefault(id, "");
                moved += feeder.equals(treesAfter.feederOfNode().getOrDefault(id, "")) ? 0 : 1;
            }
        }
        return new GridChange(
                activeVersion,
                counts,
                length_km(before),
                length_km(after.snapshot()),
                shared,
                moved,
                treesBefore.digest(),
                treesAfter.digest());
    }

    /** The largest of the changes of a list, of the length and of the share of nodes at another feeder, in percent. */
    public double largest_pct() {
        double rows_pct = counts.stream().mapToDouble(Count::change_pct).max().orElse(0);
        double length_pct =
                lengthBefore_km > 0 ? PERCENT * Math.abs(lengthAfter_km - lengthBefore_km) / lengthBefore_km : 0;
        double moved_pct = sharedNodes > 0 ? PERCENT * movedNodes / sharedNodes : 0;
        return Math.max(rows_pct, Math.max(length_pct, moved_pct));
    }

    /** True when every node hangs at the same feeder through the same section as before. */
    public boolean sameTrees() {
        return treesBefore.equals(treesAfter);
    }

    private static double length_km(GridSnapshot grid) {
        return grid.model().lineSections().stream()
                        .mapToDouble(LineSection::length_m)
                        .sum()
                / 1000;
    }
}

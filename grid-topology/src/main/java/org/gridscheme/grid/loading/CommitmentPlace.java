package org.gridscheme.grid.loading;

import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Where a commitment will load the grid.
 *
 * @param node medium-voltage node, -1 where only the busbar section is known
 * @param feeder that supplies the node, -1 for none
 * @param bus electrical bus of the feeder, of a spare bay, or of the busbar section named; -1 for none
 */
record CommitmentPlace(int node, int feeder, int bus) {

    static CommitmentPlace of(Commitment commitment, FeederForest forest) {
        GridSnapshot grid = forest.grid();
        int node = commitment.nodeId().map(grid::nodeIndex).map(grid::stationOf).orElse(-1);
        int feeder = node < 0 ? -1 : forest.feederOf(node);
        int busbar = busbarOf(commitment, node, feeder, forest);
        return new CommitmentPlace(node, feeder, busbar < 0 ? -1 : grid.electricalBus(busbar));
    }

    private static int busbarOf(Commitment commitment, int node, int feeder, FeederForest forest) {
        if (feeder >= 0) {
            return forest.feeder(feeder).busbarSection();
        }
        int ofBay = node < 0 ? -1 : forest.grid().busbarSectionOfBay(node);
        return ofBay >= 0
                ? ofBay
                : commitment
                        .busbarSectionId()
                        .map(forest.grid()::busbarSectionIndex)
                        .orElse(-1);
    }
}

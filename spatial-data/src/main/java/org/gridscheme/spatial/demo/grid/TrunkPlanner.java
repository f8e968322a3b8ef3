package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;

/**
 * Routes each feeder's trunk along streets: from its substation to the middle of its cell, then on to its tie or, for a
 * radial feeder, to the far end of the cell.
 */
final class TrunkPlanner {

    private final StreetCells territories;
    private final StreetCells cells;
    private final int[] farthest;

    TrunkPlanner(StreetMesh mesh, FeederPlanner.Plan plan) {
        this.territories = plan.territories();
        this.cells = plan.cells();
        this.farthest = farthestWithHouses(mesh, plan.feeders().size());
    }

    private int[] farthestWithHouses(StreetMesh mesh, int count) {
        int[] result = new int[count];
        Arrays.fill(result, -1);
        for (int rank = 0; rank < cells.settledCount(); rank++) {
            int vertex = cells.settled(rank);
            if (result[cells.owner(vertex)] < 0 || mesh.load_m(vertex) > 0) {
                result[cells.owner(vertex)] = vertex;
            }
        }
        return result;
    }

    MeshPath route(FeederDraft feeder) {
        MeshPath toMiddle = territories.toCentre(feeder.centre).reversed();
        int goal = feeder.tie != null ? feeder.tie.end() : farthest[feeder.index];
        return toMiddle.then(cells.toCentre(goal).reversed());
    }
}

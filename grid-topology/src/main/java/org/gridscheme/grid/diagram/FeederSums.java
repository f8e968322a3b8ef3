package org.gridscheme.grid.diagram;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/** What hangs on the drawn nodes of a feeder without being drawn itself. */
final class FeederSums {

    private final FeederForest forest;
    private final GridSnapshot grid;
    private final BitSet drawn;
    private final int feeder;

    /** @param drawn node numbers of the part that is drawn */
    FeederSums(FeederForest forest, int feeder, BitSet drawn) {
        this.forest = forest;
        this.grid = forest.grid();
        this.feeder = feeder;
        this.drawn = drawn;
    }

    /** Sums of the drawn nodes' branches, by node number. O(nodes of the feeder). */
    Map<Integer, Sum> branches() {
        int[] nodes = forest.nodesOf(feeder);
        Map<Integer, Sum> below = new HashMap<>();
        for (int i = nodes.length - 1; i > 0; i--) {
            int node = nodes[i];
            if (drawn.get(node)) {
                continue;
            }
            Sum sum = below.getOrDefault(node, Sum.NOTHING).plus(own(node)).plus(section(forest.parentSection(node)));
            below.merge(forest.parentNode(node), sum, Sum::plus);
        }
        below.keySet().removeIf(node -> !drawn.get(node));
        return below;
    }

    /** A node by itself. */
    Sum own(int node) {
        double load_kVA =
                grid.loadsBehind(node).stream().mapToDouble(Load::peak_kVA).sum();
        boolean station = isStation(grid, node);
        return new Sum(station ? 1 : 0, station ? 0 : 1, 0, 0, load_kVA);
    }

    private Sum section(int section) {
        return new Sum(0, 0, 1, grid.section(section).length_m(), 0);
    }

    /** Whether equipment stands there, as opposed to a pole or a joint. */
    static boolean isStation(GridSnapshot grid, int node) {
        NodeKind kind = grid.node(node).kind();
        return kind != NodeKind.POLE && kind != NodeKind.JUNCTION;
    }

    /** Parts added up. */
    record Sum(int stations, int points, int sections, double length_m, double load_kVA) {

        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(
                    stations + other.stations,
                    points + other.points,
                    sections + other.sections,
                    length_m + other.length_m,
                    load_kVA + other.load_kVA);
        }

        Branch noteOn(Branch branch) {
            return branch.with(DiagramFigure.STATIONS, stations)
                    .with(DiagramFigure.POINTS, points)
                    .with(DiagramFigure.SECTIONS, sections)
                    .with(DiagramFigure.LENGTH_m, length_m)
                    .with(DiagramFigure.LOAD_kVA, load_kVA);
        }
    }
}

package org.gridscheme.grid.loading;

import java.util.List;
import java.util.function.Predicate;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Loads of distribution transformers that were not measured. */
final class DistributionTransformerLoads {

    private DistributionTransformerLoads() {}

    /**
     * The load peaks behind a transformer, shared by rating with those beside it: behind its board where it has one, else at
     * its node, whose loads the transformers without a board share.
     */
    static double measured_kVA(GridSnapshot grid, DistributionTransformer transformer) {
        double loads_kVA =
                list(grid, transformer).stream().mapToDouble(Load::peak_kVA).sum();
        return loads_kVA * share(grid, transformer);
    }

    /** Those it supplies together with the transformers beside it. */
    static List<Load> list(GridSnapshot grid, DistributionTransformer transformer) {
        int node = grid.nodeIndex(transformer.nodeId());
        int board = transformer
                .lowVoltageNodeId()
                .map(id -> grid.findNodeIndex(id).orElse(-1))
                .orElse(-1);
        return grid.loadsBehind(node).stream()
                .filter(load -> boardOf(grid, load) == board)
                .toList();
    }

    /** Its part of what it carries together with those beside it, by rating. */
    static double share(GridSnapshot grid, DistributionTransformer transformer) {
        Predicate<DistributionTransformer> beside = it -> it.lowVoltageNodeId().equals(transformer.lowVoltageNodeId());
        double rated_kVA = grid.distributionTransformersAt(grid.nodeIndex(transformer.nodeId())).stream()
                .filter(beside)
                .mapToDouble(DistributionTransformer::rated_kVA)
                .sum();
        return transformer.rated_kVA() / rated_kVA;
    }

    private static int boardOf(GridSnapshot grid, Load load) {
        return grid.boardOf(grid.nodeIndex(load.nodeId()));
    }
}

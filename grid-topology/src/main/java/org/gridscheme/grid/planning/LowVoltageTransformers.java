package org.gridscheme.grid.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** The distribution transformers whose low-voltage board is modelled. */
final class LowVoltageTransformers {

    private LowVoltageTransformers() {}

    static List<Transformer> list(GridSnapshot grid, NetworkAssumptions assumptions, NetworkPart part) {
        List<Transformer> transformers = new ArrayList<>();
        for (int node : part.nodes()) {
            double from_kV = grid.node(node).nominalVoltage_kV();
            for (DistributionTransformer it : grid.distributionTransformersAt(node)) {
                OptionalInt board = it.lowVoltageNodeId().isPresent()
                        ? grid.findNodeIndex(it.lowVoltageNodeId().get())
                        : OptionalInt.empty();
                if (board.isPresent()) {
                    double to_kV = grid.node(board.getAsInt()).nominalVoltage_kV();
                    transformers.add(transformer(it, grid.node(board.getAsInt()).id(), from_kV, to_kV, assumptions));
                }
            }
        }
        return transformers;
    }

    private static Transformer transformer(
            DistributionTransformer it, String boardId, double from_kV, double to_kV, NetworkAssumptions assumptions) {
        OptionalDouble ur_pct = it.loadLoss_kW().isPresent()
                ? OptionalDouble.of(100 * it.loadLoss_kW().getAsDouble() / it.rated_kVA())
                : OptionalDouble.empty();
        TransformerImpedance impedance =
                assumptions.distributionTransformer().with(it.shortCircuitVoltage_pct(), ur_pct);
        return new Transformer(
                it.id(),
                it.name(),
                Terminal.closed(it.nodeId()),
                Terminal.closed(boardId),
                OptionalDouble.of(it.rated_kVA()),
                from_kV,
                to_kV,
                impedance.seenFrom(to_kV, it.rated_kVA()),
                1,
                0,
                OptionalDouble.of(impedance.uk_pct()),
                OptionalDouble.of(impedance.ur_pct()),
                Optional.empty());
    }
}

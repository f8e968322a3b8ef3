package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.Holding;

/** Elements of a grid as they are once others hold something of it. */
final class HeldRoom {

    private final Set<String> bays = new HashSet<>();
    private final Map<String, Integer> ways = new HashMap<>();
    private final Map<String, Integer> lowVoltageWays = new HashMap<>();
    private final Map<String, Double> atTransformer_kVA = new HashMap<>();
    private final List<Commitment> commitments = new ArrayList<>();

    HeldRoom(List<Holding> holdings) {
        for (Holding holding : holdings) {
            commitments.add(holding.commitment());
            holding.taken().forEach(id -> take(holding.room(), id));
            if (holding.room() == Holding.Room.LOW_VOLTAGE_WAY) {
                atTransformer_kVA.merge(holding.taken().get(0), holding.demand_kVA(), Double::sum);
            }
        }
    }

    private void take(Holding.Room room, String id) {
        switch (room) {
            case BAY -> bays.add(id);
            case WAY -> ways.merge(id, 1, Integer::sum);
            case LOW_VOLTAGE_WAY -> lowVoltageWays.merge(id, 1, Integer::sum);
            case NONE -> throw new IllegalArgumentException(id);
        }
    }

    /** Power held in the low-voltage grid of a transformer. */
    double atTransformer_kVA(String id) {
        return atTransformer_kVA.getOrDefault(id, 0.0);
    }

    /** With the commitments of the grid, which come first. */
    List<Commitment> with(List<Commitment> ofGrid) {
        List<Commitment> all = new ArrayList<>(ofGrid);
        all.addAll(commitments);
        return all;
    }

    GridNode apply(GridNode node) {
        if (bays.contains(node.id()) && node.bay().isPresent()) {
            return withBay(node, reserved(node.bay().get()), node.spareWays());
        }
        int taken = ways.getOrDefault(node.id(), 0);
        return taken == 0 ? node : withBay(node, node.bay(), Math.max(0, node.spareWays() - taken));
    }

    DistributionTransformer apply(DistributionTransformer unit) {
        int taken = lowVoltageWays.getOrDefault(unit.id(), 0);
        return taken == 0
                ? unit
                : new DistributionTransformer(
                        unit.id(),
                        unit.name(),
                        unit.nodeId(),
                        unit.rated_kVA(),
                        unit.peakLoad_kVA(),
                        Math.max(0, unit.lvSpareWays() - taken),
                        unit.lowVoltageNodeId(),
                        unit.shortCircuitVoltage_pct(),
                        unit.loadLoss_kW());
    }

    /** A bay that is used in the meantime stays used. */
    private static Optional<FeederBay> reserved(FeederBay bay) {
        BayState state = bay.state() == BayState.SPARE ? BayState.RESERVED : bay.state();
        return Optional.of(new FeederBay(bay.busbarSectionId(), state, bay.measuredPeak_A(), bay.currentLimit_A()));
    }

    private static GridNode withBay(GridNode node, Optional<FeederBay> bay, int spareWays) {
        return new GridNode(
                node.id(),
                node.name(),
                node.kind(),
                node.position(),
                node.nominalVoltage_kV(),
                node.areaClass(),
                node.totalWays(),
                spareWays,
                bay);
    }
}

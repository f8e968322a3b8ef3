package org.gridscheme.spatial.demo.grid;

import java.util.List;
import org.gridscheme.grid.model.NodeKind;

/** Decides how many ways units and stations have and how many of them are free; ties are counted in already. */
final class UnitWays {

    private static final int RMU_LEAST = 4;
    private static final int RMU_USUAL_MOST = 6;
    private static final int RMU_SPARE_MOST = 3;
    private static final int SWITCHING_STATION_LEAST = 10;

    private UnitWays() {}

    static void assign(List<FeederDraft> feeders, long seed) {
        for (FeederDraft feeder : feeders) {
            DemoRandom random = DemoRandom.of(seed, "ways", feeder.index);
            for (DraftNode node : feeder.nodes) {
                assign(node, node.totalWays + node.children.size() + 1, random);
            }
        }
    }

    private static void assign(DraftNode node, int used, DemoRandom random) {
        node.totalWays = switch (node.kind) {
            case RING_MAIN_UNIT ->
                Math.max(
                        RMU_LEAST,
                        Math.max(used, Math.min(RMU_USUAL_MOST, used + random.intBetween(0, RMU_SPARE_MOST))));
            case SWITCHING_STATION -> Math.max(SWITCHING_STATION_LEAST, used + random.intBetween(3, 6));
            case CABLE_BRANCH_BOX -> used + random.intBetween(0, 1);
            case DISTRIBUTION_STATION -> used;
            case BAY, POLE, JUNCTION, LV_BOARD, LV_BRANCH_BOX -> 0;
        };
        node.spareWays = node.totalWays == 0 ? 0 : spare(node.kind, node.totalWays - used);
    }

    /** Some of a switching station's free ways are reserved and so not offered. */
    private static int spare(NodeKind kind, int free) {
        return kind == NodeKind.SWITCHING_STATION ? Math.min(6, free) : free;
    }
}

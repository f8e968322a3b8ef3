package org.gridscheme.spatial.demo.grid;

import java.util.List;
import org.gridscheme.grid.model.NodeKind;

/** Sums loads along a feeder being laid and estimates its voltage drop at the hour of its peak. */
final class FeederLoading {

    private static final double POWER_FACTOR = 0.95;
    private static final double SIN_PHI = Math.sqrt(1 - POWER_FACTOR * POWER_FACTOR);

    private final ConductorChoice conductors;
    private final PeakOverlay overlay;

    FeederLoading(ConductorChoice conductors, PeakOverlay overlay) {
        this.conductors = conductors;
        this.overlay = overlay;
    }

    /** Sets the demand behind every node and the feeder's peak current from the overlay of its daily profiles. */
    void sum(FeederDraft feeder) {
        overlay.clear();
        List<DraftNode> nodes = feeder.nodes;
        for (DraftNode node : nodes) {
            StationLoad load = node.load;
            node.below_kVA = load == null ? 0 : load.peak_kVA();
            if (load != null) {
                overlay.add(load.kind(), load.peak_kVA());
            }
        }
        for (int i = nodes.size() - 1; i > 0; i--) {
            DraftNode parent = nodes.get(i).parent;
            if (parent != null) {
                parent.below_kVA += nodes.get(i).below_kVA;
            }
        }
        feeder.peak_A = ConductorChoice.amperes(overlay.peak());
    }

    /** Largest drop from the bay to any node, per cent of the nominal voltage. */
    double voltageDrop_pct(FeederDraft feeder) {
        double all = feeder.bay().below_kVA;
        double worst = 0;
        for (DraftNode node : feeder.nodes) {
            DraftNode parent = node.parent;
            if (parent == null || node.kind == NodeKind.BAY) {
                node.drop_pct = 0;
                continue;
            }
            double current = all > 0 ? feeder.peak_A * node.below_kVA / all : 0;
            ConductorRating rating = conductors.rating(node.conductor);
            double ohm = rating.rOperating_ohmPerKm() * POWER_FACTOR + rating.x_ohmPerKm() * SIN_PHI;
            double volt = Math.sqrt(3) * current * node.length_m / 1000 * ohm;
            node.drop_pct = parent.drop_pct + volt / (10 * GridWriter.NOMINAL_KV);
            worst = Math.max(worst, node.drop_pct);
        }
        return worst;
    }
}

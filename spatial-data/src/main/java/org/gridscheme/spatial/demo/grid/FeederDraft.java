package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.NodeKind;
import org.jspecify.annotations.Nullable;

/** A feeder being laid: its cell of streets, its trunk and its nodes, the bay first. */
final class FeederDraft {

    final int index;
    final SubstationDraft substation;
    final int centre;
    final double weight;
    final List<DraftNode> nodes = new ArrayList<>();

    boolean overhead;

    /** True for a lightly loaded feeder that stands by for others. */
    boolean standby;

    /** The tie its trunk leads to; null for a radial feeder. */
    @Nullable FeederTie tie;

    /** Busbar section of its bay, 0-based. */
    int section = -1;

    int number;
    double share;

    double peak_A;

    /** Measured annual maximum, NaN where there is no measurement. */
    double measured_A = Double.NaN;

    private @Nullable MeshPath trunk;

    FeederDraft(int index, SubstationDraft substation, int centre, double weight) {
        this.index = index;
        this.substation = substation;
        this.centre = centre;
        this.weight = weight;
    }

    MeshPath trunk() {
        if (trunk == null) {
            throw new IllegalStateException("feeder " + index + " has no trunk yet");
        }
        return trunk;
    }

    void trunk(MeshPath path) {
        trunk = path;
    }

    DraftNode bay() {
        return nodes.get(0);
    }

    List<DraftNode> stations() {
        return nodes.stream().filter(node -> node.station).toList();
    }

    /**
     * Puts the nodes into feeding order, every one behind the one that feeds it, and measures their sections.
     *
     * @param cableSlack electrical length over drawn length of cables
     */
    void close(double cableSlack) {
        List<DraftNode> order = new ArrayList<>(nodes.size());
        order.add(bay());
        for (int i = 0; i < order.size(); i++) {
            DraftNode node = order.get(i);
            for (DraftNode child : node.children) {
                double slack = child.lineKind == LineKind.CABLE ? cableSlack : 1;
                child.length_m = Places.centimetre(Places.length_m(child.line(node)) * slack);
                order.add(child);
            }
        }
        nodes.clear();
        nodes.addAll(order);
    }

    /** The trunk unit standing at a vertex. */
    Optional<DraftNode> findUnit(int vertex) {
        return nodes.stream()
                .filter(node -> node.trunk && node.kind != NodeKind.BAY && node.vertex == vertex)
                .findFirst();
    }

    /** The last trunk node before the tie: a unit of a cable feeder, a pole of an overhead one, else the bay. */
    DraftNode trunkEnd() {
        DraftNode end = bay();
        for (DraftNode node : nodes) {
            if (node.trunk && node.kind != NodeKind.BAY) {
                end = node;
            }
        }
        return end;
    }

    /** Whether the partner's bay stands on the same busbar section, which would make the ring pointless. */
    boolean sharesSection(FeederDraft other, int candidate) {
        return other.substation.index == substation.index && other.section == candidate;
    }
}

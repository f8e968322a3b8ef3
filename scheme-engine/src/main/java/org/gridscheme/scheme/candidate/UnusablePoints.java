package org.gridscheme.scheme.candidate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;

/**
 * Says of the equipment nearest to a customer why it cannot be a connection point, for grids where nothing can: its data
 * are quarantined, as those of everything without supply are, or nothing is free there.
 */
public final class UnusablePoints {

    private final GridSnapshot grid;

    public UnusablePoints(GridSnapshot grid) {
        this.grid = grid;
    }

    /** The nearest nodes, ties in the order of the model; empty only for a grid without nodes. O(n log n) for n nodes. */
    public List<Rejection> listNearest(Position customer, int most) {
        return IntStream.range(0, grid.nodeCount())
                .boxed()
                .sorted(Comparator.comparingDouble(n -> grid.node(n).position().distanceTo(customer)))
                .limit(most)
                .map(this::rejection)
                .toList();
    }

    /**
     * Nodes that were asked for and offer nothing.
     *
     * @param points ids of connection points; those that are no node of this grid are left out
     */
    public List<Rejection> list(Collection<String> points, ConnectionPointFinder finder) {
        return points.stream()
                .sorted()
                .flatMapToInt(id -> grid.findNodeIndex(id).stream())
                .filter(node -> !finder.offers(node))
                .mapToObj(this::rejection)
                .toList();
    }

    private Rejection rejection(int n) {
        GridNode node = grid.node(n);
        ConnectionPoint point = new ConnectionPoint(
                node.id(),
                kind(node.kind()),
                node.name(),
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                node.nominalVoltage_kV(),
                node.position(),
                new Attachment.AtNode(n));
        String code = grid.isQuarantinedNode(n) ? "topology.quarantined" : "source.no-spare-bay";
        return new Rejection(
                point, List.of(new RejectionReason(code, Double.NaN, Double.NaN, "", node.id(), Optional.empty())));
    }

    private static ConnectionKind kind(NodeKind kind) {
        return switch (kind) {
            case BAY, SWITCHING_STATION -> ConnectionKind.SPARE_BAY;
            case POLE -> ConnectionKind.LINE_TAP;
            case RING_MAIN_UNIT, CABLE_BRANCH_BOX, DISTRIBUTION_STATION, JUNCTION -> ConnectionKind.SPARE_WAY;
            case LV_BOARD, LV_BRANCH_BOX -> ConnectionKind.LV_BOARD;
        };
    }
}

package org.gridscheme.grid.snapshot;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridNode;

/** Resolves and judges what stands at a node; findings about it are placed there. */
final class AtNodes {

    private final UniqueElements<GridNode> nodes;
    private final Findings findings;

    AtNodes(UniqueElements<GridNode> nodes, Findings findings) {
        this.nodes = nodes;
        this.findings = findings;
    }

    /** Number of the node an element refers to; -1, and reported, when there is none. */
    int resolve(String kind, String id, String nodeId) {
        int node = nodes.find(nodeId);
        if (node < 0) {
            findings.dangling(kind, id, Optional.empty(), "node_id", nodeId);
        }
        return node;
    }

    /** Number of a node, -1 when there is none. */
    int find(String nodeId) {
        return nodes.find(nodeId);
    }

    GridNode node(int node) {
        return nodes.get(node);
    }

    /** @param node -1 for none */
    Optional<Position> place(int node) {
        return node < 0 ? Optional.empty() : Optional.of(nodes.get(node).position());
    }

    void warnAboveRating(String kind, String id, int node, double load_kVA, double rated_kVA) {
        if (rated_kVA > 0 && load_kVA > rated_kVA) {
            findings.warn(
                    GridIssueCodes.LOAD_ABOVE_RATING,
                    kind,
                    id,
                    place(node),
                    Map.of("load_kva", ValueCheck.text(load_kVA), "rated_kva", ValueCheck.text(rated_kVA)));
        }
    }

    void warnOfDate(String kind, String id, int node, String field, Optional<LocalDate> date) {
        PlausibilityLimits limits = findings.limits();
        date.filter(it -> it.isBefore(limits.earliestDate()) || it.isAfter(limits.latestDate()))
                .ifPresent(it -> findings.warn(
                        GridIssueCodes.IMPLAUSIBLE_DATE,
                        kind,
                        id,
                        place(node),
                        Map.of("field", field, "value", it.toString())));
    }
}

package org.gridscheme.spatial.ingest.gis;

import java.util.Map;

/**
 * A section between two nodes: a line, or a part of one that was cut.
 *
 * @param row with the id, course and length of this part
 */
record LinePiece(DrawnLine line, String id, String from, String to, FeatureRow row) {

    /** The row with both ends named. */
    FeatureRow complete() {
        return row.with(Map.of("from_node_id", from, "to_node_id", to));
    }

    boolean touches(String node) {
        return from.equals(node) || to.equals(node);
    }
}

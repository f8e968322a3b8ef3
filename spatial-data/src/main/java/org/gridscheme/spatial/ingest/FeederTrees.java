package org.gridscheme.spatial.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Which feeder every supplied node hangs at, and through which section, in the normal switching state.
 *
 * @param feederOfNode id of the bay that supplies each node, by node id; nodes without supply are not in it
 * @param digest SHA-256 over all nodes, their feeders and the sections that supply them, in the order of the ids: the same for
 *     two grids exactly when they are switched the same
 */
record FeederTrees(Map<String, String> feederOfNode, String digest) {

    static FeederTrees of(FeederForest forest) {
        Map<String, String> feeders = new TreeMap<>();
        Map<String, String> lines = new TreeMap<>();
        for (int node = 0; node < forest.grid().nodeCount(); node++) {
            int feeder = forest.feederSupplying(node);
            if (feeder < 0) {
                continue;
            }
            String id = forest.grid().node(node).id();
            String bay = forest.feeder(feeder).id();
            int section = forest.parentSection(node);
            feeders.put(id, bay);
            lines.put(
                    id,
                    bay
                            + '\t'
                            + (section < 0 ? "" : forest.grid().section(section).id()));
        }
        return new FeederTrees(feeders, digest(lines));
    }

    private static String digest(Map<String, String> lines) {
        MessageDigest digest = sha256();
        lines.forEach((node, line) -> digest.update((node + '\t' + line + '\n').getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

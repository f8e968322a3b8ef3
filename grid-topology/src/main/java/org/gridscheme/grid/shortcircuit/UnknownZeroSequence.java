package org.gridscheme.grid.shortcircuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.network.NetworkIndex;

/**
 * Tells where lines of unknown zero-sequence impedance could change a fault to earth: at nodes that reach an earthed neutral
 * only over such lines, and where such lines join an earthed part to another one or close a loop. A spur of such lines without
 * any earth behind it changes nothing. A loop of them beside the fault current's way is counted too, which errs on the side of
 * "unknown".
 */
final class UnknownZeroSequence {

    private final NetworkIndex network;
    /** Nodes joined by lines whose impedance is known, and by all lines; both known by their smallest member. */
    private final Groups known;

    private final Groups all;
    private final List<Integer> unknown = new ArrayList<>();
    private final Map<Integer, List<String>> unknownIds = new HashMap<>();
    private final boolean[] isEarthed;
    private final int[] earthedParts;
    private final boolean[] isLooped;

    UnknownZeroSequence(NetworkIndex network) {
        int nodes = network.nodeCount();
        this.network = network;
        this.known = new Groups(nodes);
        this.all = new Groups(nodes);
        this.isEarthed = new boolean[nodes];
        this.earthedParts = new int[nodes];
        this.isLooped = new boolean[nodes];
        joinLines();
        countEarthedParts();
        findLoops();
        listUnknown();
    }

    /** The lines that could change the result at a node, in the order of the network; empty when none does. */
    List<String> linesThatMatterAt(int node) {
        int whole = all.of(node);
        int elsewhere = earthedParts[whole] - (isEarthed[known.of(node)] ? 1 : 0);
        boolean matters = elsewhere > 0 || (earthedParts[whole] > 0 && isLooped[whole]);
        return matters ? unknownIds.getOrDefault(whole, List.of()) : List.of();
    }

    private void joinLines() {
        for (int branch = 0; branch < network.lineCount(); branch++) {
            if (network.joins(branch)) {
                all.join(network.from(branch), network.to(branch));
                if (network.line(branch).zeroSequence().isPresent()) {
                    known.join(network.from(branch), network.to(branch));
                } else {
                    unknown.add(branch);
                }
            }
        }
    }

    private void countEarthedParts() {
        for (int branch = network.lineCount(); branch < network.branchCount(); branch++) {
            if (ZeroSequenceFaults.tiesToEarth(network, branch)) {
                isEarthed[known.of(network.to(branch))] = true;
            }
        }
        for (int node = 0; node < network.nodeCount(); node++) {
            if (known.of(node) == node && isEarthed[node]) {
                earthedParts[all.of(node)]++;
            }
        }
    }

    private void findLoops() {
        Groups joined = new Groups(network.nodeCount());
        for (int branch : unknown) {
            int from = known.of(network.from(branch));
            int to = known.of(network.to(branch));
            isLooped[all.of(from)] |= joined.of(from) == joined.of(to);
            joined.join(from, to);
        }
    }

    private void listUnknown() {
        for (int branch : unknown) {
            unknownIds
                    .computeIfAbsent(all.of(network.from(branch)), whole -> new ArrayList<>())
                    .add(network.line(branch).id());
        }
        unknownIds.replaceAll((whole, ids) -> List.copyOf(ids));
    }
}

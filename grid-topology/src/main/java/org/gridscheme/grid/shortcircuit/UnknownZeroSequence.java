package org.gridscheme.grid.shortcircuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;

/**
 * Tells where lines of unknown zero-sequence impedance could change a fault to earth: at nodes that reach an earthed neutral
 * only over such lines, and where such lines join an earthed part to another one or close a loop. A spur of such lines without
 * any earth behind it changes nothing. A loop of them beside the fault current's way is counted too, which errs on the side of
 * "unknown".
 */
final class UnknownZeroSequence {

    private final FaultNodes nodes;
    /** Nodes joined by lines whose impedance is known, and by all lines; both known by their smallest member. */
    private final Groups known;

    private final Groups all;
    private final List<Line> unknown = new ArrayList<>();
    private final Map<Integer, List<String>> unknownIds = new HashMap<>();
    private final boolean[] isEarthed;
    private final int[] earthedParts;
    private final boolean[] isLooped;

    UnknownZeroSequence(PowerNetwork network, FaultNodes nodes) {
        this.nodes = nodes;
        this.known = new Groups(nodes.count());
        this.all = new Groups(nodes.count());
        this.isEarthed = new boolean[nodes.count()];
        this.earthedParts = new int[nodes.count()];
        this.isLooped = new boolean[nodes.count()];
        network.lines().stream().filter(FaultNodes::isClosed).forEach(this::join);
        countEarthedParts(network);
        findLoops();
        unknown.forEach(line -> unknownIds
                .computeIfAbsent(all.of(nodes.at(line.from())), whole -> new ArrayList<>())
                .add(line.id()));
        unknownIds.replaceAll((whole, ids) -> List.copyOf(ids));
    }

    /** The lines that could change the result at a node, in the order of the network; empty when none does. */
    List<String> linesThatMatterAt(int node) {
        int whole = all.of(node);
        int elsewhere = earthedParts[whole] - (isEarthed[known.of(node)] ? 1 : 0);
        boolean matters = elsewhere > 0 || (earthedParts[whole] > 0 && isLooped[whole]);
        return matters ? unknownIds.getOrDefault(whole, List.of()) : List.of();
    }

    private void join(Line line) {
        int from = nodes.at(line.from());
        int to = nodes.at(line.to());
        all.join(from, to);
        if (line.zeroSequence().isPresent()) {
            known.join(from, to);
        } else if (from != to) {
            unknown.add(line);
        }
    }

    private void countEarthedParts(PowerNetwork network) {
        network.transformers().stream()
                .filter(transformer -> transformer.zeroSequence().isPresent()
                        && transformer.to().closed())
                .forEach(transformer -> isEarthed[known.of(nodes.at(transformer.to()))] = true);
        for (int node = 0; node < nodes.count(); node++) {
            if (known.of(node) == node && isEarthed[node]) {
                earthedParts[all.of(node)]++;
            }
        }
    }

    private void findLoops() {
        Groups joined = new Groups(nodes.count());
        for (Line line : unknown) {
            int from = known.of(nodes.at(line.from()));
            int to = known.of(nodes.at(line.to()));
            isLooped[all.of(from)] |= joined.of(from) == joined.of(to);
            joined.join(from, to);
        }
    }
}

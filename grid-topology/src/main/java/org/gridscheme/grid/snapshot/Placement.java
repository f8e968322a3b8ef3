package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.PowerTransformer;

/**
 * Which element is where in a grid, by number, and what must not be used there: what stays the same while others hold room or an
 * open point moves. Never changed once made.
 *
 * @param energised loops, islands and low-voltage supply
 * @param loadsAtNode loads at a node itself
 * @param loadsBehindNode loads a medium-voltage node supplies, those of its low-voltage grids included
 * @param generatingUnitsBehindNode the same of generating units
 * @param transformersInSubstation main transformers by the id of their substation
 */
record Placement(
        EnergisedCheck.Supply energised,
        BitSet quarantinedNodes,
        BitSet quarantinedSections,
        IntGroups baysAtBusbar,
        ElementGroups<LineSwitch> switchesOnSection,
        ElementGroups<Load> loadsAtNode,
        ElementGroups<Load> loadsBehindNode,
        ElementGroups<GeneratingUnit> generatingUnitsBehindNode,
        Map<String, List<PowerTransformer>> transformersInSubstation) {

    static Placement of(GridValidator.Examined examined) {
        Network network = examined.network();
        Attachments attachments = examined.attachments();
        Map<String, List<PowerTransformer>> transformers = new HashMap<>();
        examined.supply().transformers().forEach(t -> transformers
                .computeIfAbsent(t.substationId(), id -> new ArrayList<>())
                .add(t));
        return new Placement(
                examined.energised(),
                numbers(examined.result().quarantinedNodeIds(), network.nodes()),
                numbers(examined.result().quarantinedSectionIds(), network.sections()),
                IntGroups.of(
                        examined.supply().busbars().size(),
                        network.bayBusbar(),
                        IntStream.range(0, network.nodes().size()).toArray()),
                ElementGroups.of(
                        network.sections().size(),
                        network.switches().stream()
                                .mapToInt(it -> network.sections().find(it.sectionId()))
                                .toArray(),
                        network.switches()),
                byNode(network, attachments.loads(), Load::nodeId),
                byStation(examined, attachments.loads(), Load::nodeId),
                byStation(examined, attachments.generatingUnits(), GeneratingUnit::nodeId),
                transformers);
    }

    /** Elements left out of the numbering have no number to mark. */
    private static BitSet numbers(Iterable<String> ids, UniqueElements<?> elements) {
        BitSet numbers = new BitSet();
        ids.forEach(id -> {
            int number = elements.find(id);
            if (number >= 0) {
                numbers.set(number);
            }
        });
        return numbers;
    }

    static <T> ElementGroups<T> byNode(Network network, List<T> elements, Function<T, String> nodeId) {
        ToIntFunction<T> owner = element -> network.nodes().find(nodeId.apply(element));
        return ElementGroups.of(
                network.nodes().size(), elements.stream().mapToInt(owner).toArray(), elements);
    }

    /** By the medium-voltage node that supplies them; what has no supply is in no group. */
    private static <T> ElementGroups<T> byStation(
            GridValidator.Examined examined, List<T> elements, Function<T, String> nodeId) {
        Network network = examined.network();
        ToIntFunction<T> owner = element ->
                examined.energised().lowVoltage().stationOf(network.nodes().find(nodeId.apply(element)));
        List<T> supplied = elements.stream()
                .filter(element -> owner.applyAsInt(element) >= 0)
                .toList();
        return ElementGroups.of(
                network.nodes().size(), supplied.stream().mapToInt(owner).toArray(), supplied);
    }
}

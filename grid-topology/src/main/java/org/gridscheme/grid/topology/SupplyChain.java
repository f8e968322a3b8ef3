package org.gridscheme.grid.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * Everything between the 110 kV source and a node, from above; ids.
 *
 * @param upstreamSource name of the source above the substation, empty where unknown
 * @param substation the substation
 * @param highVoltage_kV voltage of its supply side
 * @param transformers the main transformers that feed the electrical bus in parallel
 * @param busbarSections the busbar sections of the electrical bus
 * @param bay the bay, empty for a node without feeder
 * @param sections medium-voltage sections from the bay on
 * @param station the medium-voltage node the sections lead to, the bay where there are none
 * @param distributionTransformers those that feed the low-voltage board in parallel; none for a medium-voltage node
 * @param board the low-voltage board, empty for a medium-voltage node
 * @param lowVoltageSections low-voltage sections from the board on
 */
public record SupplyChain(
        Optional<String> upstreamSource,
        String substation,
        double highVoltage_kV,
        List<String> transformers,
        List<String> busbarSections,
        String bay,
        List<String> sections,
        String station,
        List<String> distributionTransformers,
        Optional<String> board,
        List<String> lowVoltageSections) {

    public SupplyChain {
        transformers = List.copyOf(transformers);
        busbarSections = List.copyOf(busbarSections);
        sections = List.copyOf(sections);
        distributionTransformers = List.copyOf(distributionTransformers);
        lowVoltageSections = List.copyOf(lowVoltageSections);
    }

    /**
     * The supply of a node of any voltage. O(path + busbar sections).
     *
     * @throws IllegalArgumentException when the node has no supply
     */
    public static SupplyChain to(int node, FeederForest forest, LowVoltageForest lowVoltage) {
        GridSnapshot grid = forest.grid();
        int feeder = forest.feederSupplying(node);
        if (feeder < 0) {
            throw new IllegalArgumentException("node " + grid.node(node).id() + " has no supply");
        }
        int busbar = forest.feeder(feeder).busbarSection();
        Substation substation = grid.substationOf(busbar);
        int station = grid.stationOf(node);
        int board = grid.boardOf(node);
        IntFunction<String> sectionId = section -> grid.section(section).id();
        return new SupplyChain(
                substation.upstreamSource(),
                substation.id(),
                substation.highVoltage_kV(),
                grid.transformersFeeding(busbar).stream()
                        .map(PowerTransformer::id)
                        .toList(),
                IntStream.range(0, grid.busbarSectionCount())
                        .filter(it -> grid.electricalBus(it) == grid.electricalBus(busbar))
                        .mapToObj(it -> grid.busbarSection(it).id())
                        .toList(),
                forest.feeder(feeder).id(),
                Arrays.stream(forest.supplyPath(station)).mapToObj(sectionId).toList(),
                grid.node(station).id(),
                board < 0 ? List.of() : transformersTo(grid, station, board),
                board < 0 ? Optional.empty() : Optional.of(grid.node(board).id()),
                board < 0
                        ? List.of()
                        : Arrays.stream(lowVoltage.supplyPath(node))
                                .mapToObj(sectionId)
                                .toList());
    }

    private static List<String> transformersTo(GridSnapshot grid, int station, int board) {
        String boardId = grid.node(board).id();
        return grid.distributionTransformersAt(station).stream()
                .filter(it -> it.lowVoltageNodeId().filter(boardId::equals).isPresent())
                .map(DistributionTransformer::id)
                .toList();
    }
}

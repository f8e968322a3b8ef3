package org.gridscheme.grid.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/**
 * A snapshot as an electrical network in the switching state it was taken in, or the part of it
 * that some feeders hang on. Buses of nodes and lines keep the ids of the
 * model; substations and busbar sections are the buses {@code substation:ID} and {@code busbar:ID}. Quarantined sections are
 * left out. Places are those of the model and not repeated. Immutable, O(n) to build.
 */
public final class PlanningNetwork {

    /** Powers below this, in kVA, are what rounding leaves of equal sums. */
    static final double NOTHING_KVA = 1e-9;

    private final PowerNetwork network;
    private final NetworkPart part;
    private final int[] sectionOfBranch;

    private PlanningNetwork(PowerNetwork network, NetworkPart part, int[] sectionOfBranch) {
        this.network = network;
        this.part = part;
        this.sectionOfBranch = sectionOfBranch;
    }

    /**
     * Builds the network of a load case.
     *
     * @param loading of this forest
     * @param day the assumptions the loading was computed with
     */
    public static PlanningNetwork of(
            FeederForest forest,
            GridLoading loading,
            LoadingAssumptions day,
            NetworkAssumptions assumptions,
            LoadCase loadCase) {
        return of(forest, loading, day, assumptions, loadCase, NetworkPart.whole(forest));
    }

    /**
     * At peak, what some feeders are fed from and all that is fed from there: enough to know their flows. O(what is fed from there), and a
     * look at every busbar section and main transformer.
     *
     * @param loading of this forest, also after a moved open point
     */
    public static PlanningNetwork feeding(
            FeederForest forest,
            GridLoading loading,
            LoadingAssumptions day,
            NetworkAssumptions assumptions,
            int... feeders) {
        return of(forest, loading, day, assumptions, LoadCase.PEAK, NetworkPart.feeding(forest, feeders));
    }

    private static PlanningNetwork of(
            FeederForest forest,
            GridLoading loading,
            LoadingAssumptions day,
            NetworkAssumptions assumptions,
            LoadCase loadCase,
            NetworkPart part) {
        GridSnapshot grid = forest.grid();
        int[] sections = Arrays.stream(part.sections())
                .filter(section -> !grid.isQuarantinedSection(section))
                .toArray();
        List<Line> lines = new SectionLines(grid, loading).list(sections);
        StationParts station = new StationParts(grid, assumptions, part);
        List<Bus> buses = nodeBuses(grid, part);
        buses.addAll(station.buses());
        List<Transformer> transformers = new ArrayList<>(station.transformers());
        transformers.addAll(LowVoltageTransformers.list(grid, assumptions, part));
        boolean peak = loadCase == LoadCase.PEAK;
        PowerNetwork network = new PowerNetwork(
                grid.model().description().name(),
                assumptions.frequency_Hz(),
                buses,
                lines,
                transformers,
                station.couplings(),
                station.sources(),
                peak ? new PeakDemands(forest, loading, assumptions, part).list() : LoadDemands.lowest(grid),
                peak ? List.of() : feedingUnits(grid, day),
                List.of());
        return new PlanningNetwork(network, part, sections);
    }

    private static List<Bus> nodeBuses(GridSnapshot grid, NetworkPart part) {
        List<Bus> buses = new ArrayList<>();
        for (int number : part.nodes()) {
            GridNode node = grid.node(number);
            buses.add(new Bus(node.id(), node.name(), node.nominalVoltage_kV(), Optional.empty()));
        }
        return buses;
    }

    private static List<Generator> feedingUnits(GridSnapshot grid, LoadingAssumptions day) {
        return grid.listGeneratingUnits().stream()
                .filter(day::runs)
                .map(unit -> new Generator(
                        unit.id(),
                        unit.name(),
                        unit.nodeId(),
                        unit.p_kW(),
                        unit.q_kVAr(),
                        OptionalDouble.of(unit.rated_kVA()),
                        OptionalDouble.empty()))
                .toList();
    }

    public PowerNetwork network() {
        return network;
    }

    /** Number of the bus of a node, in a network of the whole grid the node's own; -1 for one that does not belong to it. */
    public int busOf(int node) {
        return part.numberOf(node);
    }

    /**
     * Number of the bus of a busbar section.
     *
     * @throws NoSuchElementException for one that does not belong to it
     */
    public int busOfBusbar(int busbarSection) {
        int number = part.numberOfBusbar(busbarSection);
        if (number < 0) {
            throw new NoSuchElementException("no bus of busbar section " + busbarSection);
        }
        return part.nodeCount() + number;
    }

    /** Number of the branch of a section, -1 for one that is left out. O(log n). */
    public int branchOf(int section) {
        return Math.max(-1, Arrays.binarySearch(sectionOfBranch, section));
    }
}

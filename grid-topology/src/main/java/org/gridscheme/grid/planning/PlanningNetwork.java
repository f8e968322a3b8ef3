package org.gridscheme.grid.planning;

import java.util.ArrayList;
import java.util.List;
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
 * A snapshot as an electrical network in the switching state it was taken in. Buses of nodes and lines keep the ids of the
 * model; substations and busbar sections are the buses {@code substation:ID} and {@code busbar:ID}. Quarantined sections are
 * left out. Places are those of the model and not repeated. Immutable, O(n) to build.
 */
public final class PlanningNetwork {

    /** Powers below this, in kVA, are what rounding leaves of equal sums. */
    static final double NOTHING_KVA = 1e-9;

    private final PowerNetwork network;
    private final int nodes;
    private final int[] branchOfSection;

    private PlanningNetwork(PowerNetwork network, int nodes, int[] branchOfSection) {
        this.network = network;
        this.nodes = nodes;
        this.branchOfSection = branchOfSection;
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
        GridSnapshot grid = forest.grid();
        int[] branchOfSection = new int[grid.sectionCount()];
        List<Line> lines = new SectionLines(grid, loading).list(branchOfSection);
        StationParts station = new StationParts(grid, assumptions);
        List<Bus> buses = nodeBuses(grid);
        buses.addAll(station.buses());
        List<Transformer> transformers = new ArrayList<>(station.transformers());
        transformers.addAll(LowVoltageTransformers.list(grid, assumptions));
        boolean peak = loadCase == LoadCase.PEAK;
        PowerNetwork network = new PowerNetwork(
                grid.model().description().name(),
                assumptions.frequency_Hz(),
                buses,
                lines,
                transformers,
                station.couplings(),
                station.sources(),
                peak ? new PeakDemands(grid, forest, loading, assumptions).list() : LoadDemands.lowest(grid),
                peak ? List.of() : feedingUnits(grid, day),
                List.of());
        return new PlanningNetwork(network, grid.nodeCount(), branchOfSection);
    }

    private static List<Bus> nodeBuses(GridSnapshot grid) {
        List<Bus> buses = new ArrayList<>();
        for (int number = 0; number < grid.nodeCount(); number++) {
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

    /** Number of the bus of a node, the node's own. */
    public int busOf(int node) {
        return node;
    }

    /** Number of the bus of a busbar section. */
    public int busOfBusbar(int busbarSection) {
        return nodes + busbarSection;
    }

    /** Number of the branch of a section, -1 for one that is left out. */
    public int branchOf(int section) {
        return branchOfSection[section];
    }
}

package org.gridscheme.grid.network;

import java.util.List;
import java.util.OptionalInt;
import org.gridscheme.grid.snapshot.GridDataIssue;

/**
 * A network made ready for calculation: every reference and value checked, everything addressed by number, values in per
 * unit. Immutable and safe to share between threads. O(n) to build, every question O(1).
 *
 * <ul>
 *   <li>Buses, sources, demands, generators and shunts keep their position in the lists of {@link #network()} as number;
 *       branches are the lines, then the transformers, in the same way.
 *   <li>What cannot be used is left out and named in {@link #issues()}, all of it at once: such a branch is
 *       {@link BranchState#LEFT_OUT}, such a bus or injection has the node -1.
 *   <li>Buses joined by closed switches are one node. A line without impedance is refused: what has none is a
 *       {@link Coupling}.
 *   <li>Per unit is on {@value #BASE_MVA} MVA and the nominal voltage of the node, which is that of its first bus.
 * </ul>
 */
public final class NetworkIndex {

    /** Base of all powers in per unit. */
    public static final double BASE_MVA = 1;

    private final PowerNetwork network;
    private final BusTable buses;
    private final BranchTable branches;
    private final InjectionTable injections;
    private final IslandTable islands;
    private final Adjacency adjacency;
    private final List<GridDataIssue> issues;

    private NetworkIndex(PowerNetwork network, NetworkLimits limits) {
        NetworkFindings findings = new NetworkFindings(limits);
        this.network = network;
        this.buses = BusTable.of(network, findings);
        this.branches = BranchTable.of(network, buses, findings);
        this.injections = InjectionTable.of(network, buses, findings);
        this.islands = IslandTable.of(network, buses, branches, injections, findings);
        this.adjacency = Adjacency.of(buses.nodeCount(), branches);
        this.issues = findings.issues();
    }

    /** Checks and numbers a network, its values held against the standard limits. */
    public static NetworkIndex of(PowerNetwork network) {
        return of(network, NetworkLimits.standard());
    }

    /** Checks and numbers a network. O(n). */
    public static NetworkIndex of(PowerNetwork network, NetworkLimits limits) {
        return new NetworkIndex(network, limits);
    }

    /** The network as it was handed over, unusable elements included. */
    public PowerNetwork network() {
        return network;
    }

    /** Everything that is wrong, in the order buses, switches, lines, transformers, injections, islands. */
    public List<GridDataIssue> issues() {
        return issues;
    }

    public int nodeCount() {
        return buses.nodeCount();
    }

    public int busCount() {
        return network.buses().size();
    }

    /** Number of a usable bus. */
    public OptionalInt findBus(String id) {
        int bus = buses.find(id);
        return bus < 0 ? OptionalInt.empty() : OptionalInt.of(bus);
    }

    /** Node of a bus, -1 for one that is left out. */
    public int nodeOfBus(int bus) {
        return buses.nodeOf(bus);
    }

    /** The first bus of a node, which stands for it in messages. */
    public Bus firstBus(int node) {
        return buses.firstBus(node);
    }

    /** Line-to-line base voltage of a node. */
    public double nominalVoltage_kV(int node) {
        return buses.nominalVoltage_kV(node);
    }

    public int branchCount() {
        return branches.state.length;
    }

    /** Branches below this number are lines, the others transformers. */
    public int lineCount() {
        return network.lines().size();
    }

    /** True for a line, false for a transformer. */
    public boolean isLine(int branch) {
        return branch < lineCount();
    }

    /** @throws IndexOutOfBoundsException when the branch is a transformer */
    public Line line(int branch) {
        return network.lines().get(branch);
    }

    /** @throws IndexOutOfBoundsException when the branch is a line */
    public Transformer transformer(int branch) {
        return network.transformers().get(branch - lineCount());
    }

    /** Id of the line or transformer. */
    public String branchId(int branch) {
        return isLine(branch) ? line(branch).id() : transformer(branch).id();
    }

    public BranchState state(int branch) {
        return branches.state[branch];
    }

    /** True for a branch closed at both ends, between two different nodes. */
    public boolean joins(int branch) {
        return Adjacency.joins(branches, branch);
    }

    /** Node at the from end, joined with it or not; -1 where the bus is unknown. */
    public int from(int branch) {
        return branches.from[branch];
    }

    /** Node at the to end, joined with it or not; -1 where the bus is unknown. */
    public int to(int branch) {
        return branches.to[branch];
    }

    /** The end of a branch that is not this node. */
    public int otherEnd(int branch, int node) {
        return branches.from[branch] == node ? branches.to[branch] : branches.from[branch];
    }

    /** Number of branches that join a node with another. */
    public int branchCountAt(int node) {
        return adjacency.count(node);
    }

    /** The k-th branch that joins a node with another, by rising number. */
    public int branchAt(int node, int k) {
        return adjacency.branch(node, k);
    }

    /** Series resistance on the base of the to end. */
    public double r_pu(int branch) {
        return branches.r_pu[branch];
    }

    /** Series reactance on the base of the to end. */
    public double x_pu(int branch) {
        return branches.x_pu[branch];
    }

    /** Conductance at the from end behind the ideal transformer, on the base of the to end. */
    public double gFrom_pu(int branch) {
        return branches.gFrom_pu[branch];
    }

    /** Susceptance at the from end behind the ideal transformer, on the base of the to end. */
    public double bFrom_pu(int branch) {
        return branches.bFrom_pu[branch];
    }

    /** Conductance at the to end. */
    public double gTo_pu(int branch) {
        return branches.gTo_pu[branch];
    }

    /** Susceptance at the to end. */
    public double bTo_pu(int branch) {
        return branches.bTo_pu[branch];
    }

    /** Voltage at the from end over that behind the ideal transformer, each on its own base; 1 for a line in one voltage. */
    public double ratio_pu(int branch) {
        return branches.ratio_pu[branch];
    }

    /** Angle by which the from end leads the voltage behind the ideal transformer. */
    public double shift_rad(int branch) {
        return branches.shift_rad[branch];
    }

    /** Node of a source, -1 for one that is left out. */
    public int nodeOfSource(int source) {
        return injections.sourceNode[source];
    }

    /** Node of a demand, -1 for one that is left out. */
    public int nodeOfDemand(int demand) {
        return injections.demandNode[demand];
    }

    /** Node of a generator, -1 for one that is left out. */
    public int nodeOfGenerator(int generator) {
        return injections.generatorNode[generator];
    }

    /** Node of a shunt, -1 for one that is left out. */
    public int nodeOfShunt(int shunt) {
        return injections.shuntNode[shunt];
    }

    /** All islands, energised or not, numbered by their first node. */
    public List<NetworkIsland> listIslands() {
        return islands.islands();
    }

    public NetworkIsland island(int island) {
        return islands.islands().get(island);
    }

    public int islandOf(int node) {
        return islands.islandOf(node);
    }

    public boolean isEnergised(int node) {
        return island(islandOf(node)).energised();
    }
}

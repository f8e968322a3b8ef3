package org.gridscheme.grid.flow;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Transformer;

/**
 * Voltages and currents of the solved islands. What is not energised or not solved has the voltage NaN and carries nothing.
 * Immutable and safe to share between threads. Numbers of buses, branches and sources are those of the index.
 */
public final class FlowSolution {

    private static final double BASE_KVA = 1000 * NetworkIndex.BASE_MVA;
    private static final double SQRT3 = Math.sqrt(3);

    private final SweepTree tree;
    private final NetworkIndex index;
    private final NodeLoads loads;
    private final SweepState state;
    private final NodeVoltages voltages;
    private final BranchCurrents currents;

    FlowSolution(SweepTree tree, NodeLoads loads, SweepState state, List<LoopCurrents> loops, BitSet solvedIslands) {
        this.tree = tree;
        this.index = tree.index;
        this.loads = loads;
        this.state = state;
        this.voltages = new NodeVoltages(tree, state, solvedIslands);
        this.currents = new BranchCurrents(tree, state, voltages, loops, solvedIslands);
    }

    /** The network this is the state of. */
    public NetworkIndex index() {
        return index;
    }

    /** True for a bus whose voltage is known. */
    public boolean isSolved(int bus) {
        int node = index.nodeOfBus(bus);
        return node >= 0 && voltages.known(node);
    }

    /** Voltage over the bus's nominal voltage, NaN when not solved. */
    public double voltage_pu(int bus) {
        if (!isSolved(bus)) {
            return Double.NaN;
        }
        int node = index.nodeOfBus(bus);
        double nominal_kV = index.network().buses().get(bus).nominalVoltage_kV();
        return voltages.magnitude(node) * index.nominalVoltage_kV(node) / nominal_kV;
    }

    /** Voltage angle against the reference of the sources, -180 to 180, NaN when not solved. */
    public double angle_deg(int bus) {
        return isSolved(bus) ? Math.toDegrees(voltages.angle_rad(index.nodeOfBus(bus))) : Double.NaN;
    }

    /** What a branch carries at both ends. */
    public BranchFlow branch(int branch) {
        Phasor series = currents.of(branch);
        Phasor fromPower = Phasor.ZERO;
        Phasor toPower = Phasor.ZERO;
        double fromCurrent_A = 0;
        double toCurrent_A = 0;
        if (currents.liveAtFrom(branch)) {
            Phasor ratio = Phasor.polar(index.ratio_pu(branch), index.shift_rad(branch));
            Phasor behind = voltages.at(index.from(branch)).over(ratio);
            Phasor into = new Phasor(index.gFrom_pu(branch), index.bFrom_pu(branch))
                    .times(behind)
                    .plus(series);
            fromPower = behind.times(into.conjugate());
            fromCurrent_A = into.magnitude() / index.ratio_pu(branch) * baseCurrent_A(index.from(branch));
        }
        if (currents.liveAtTo(branch)) {
            Phasor at = voltages.at(index.to(branch));
            Phasor into = new Phasor(index.gTo_pu(branch), index.bTo_pu(branch))
                    .times(at)
                    .minus(series);
            toPower = at.times(into.conjugate());
            toCurrent_A = into.magnitude() * baseCurrent_A(index.to(branch));
        }
        return new BranchFlow(
                fromPower.re() * BASE_KVA,
                fromPower.im() * BASE_KVA,
                toPower.re() * BASE_KVA,
                toPower.im() * BASE_KVA,
                fromCurrent_A,
                toCurrent_A,
                loading_pct(branch, fromCurrent_A, toCurrent_A));
    }

    /** Active power lost in all branches, charging and magnetising included. O(branches). */
    public double losses_kW() {
        double sum_kW = 0;
        for (int branch = 0; branch < index.branchCount(); branch++) {
            sum_kW += branch(branch).loss_kW();
        }
        return sum_kW;
    }

    /** Active power a source gives, negative when it takes back; sources at one node share equally. */
    public double sourceP_kW(int source) {
        return sourcePower(source).re() * BASE_KVA;
    }

    /** Reactive power a source gives; sources at one node share equally. */
    public double sourceQ_kvar(int source) {
        return sourcePower(source).im() * BASE_KVA;
    }

    SweepTree tree() {
        return tree;
    }

    NodeLoads loads() {
        return loads;
    }

    SweepState state() {
        return state;
    }

    private Phasor sourcePower(int source) {
        int node = index.nodeOfSource(source);
        if (node < 0 || !voltages.known(node)) {
            return Phasor.ZERO;
        }
        int at = tree.position[node];
        int sharing = 0;
        List<Source> sources = index.network().sources();
        for (int other = 0; other < sources.size(); other++) {
            sharing += index.nodeOfSource(other) == node ? 1 : 0;
        }
        return new Phasor(state.uRe[at], state.uIm[at])
                .times(new Phasor(state.arrivingRe[at], -state.arrivingIm[at]))
                .over(new Phasor(sharing, 0));
    }

    double loading_pct(int branch, double fromCurrent_A, double toCurrent_A) {
        if (index.isLine(branch)) {
            Line line = index.line(branch);
            return 100 * Math.max(fromCurrent_A, toCurrent_A) / rating(line.ampacity_A());
        }
        Transformer transformer = index.transformer(branch);
        double from_kVA = SQRT3 * transformer.ratedFrom_kV() * fromCurrent_A;
        double to_kVA = SQRT3 * transformer.ratedTo_kV() * toCurrent_A;
        return 100 * Math.max(from_kVA, to_kVA) / rating(transformer.rated_kVA());
    }

    private static double rating(OptionalDouble rating) {
        double given = rating.orElse(Double.NaN);
        return given > 0 ? given : Double.NaN;
    }

    double baseCurrent_A(int node) {
        return BASE_KVA / (SQRT3 * index.nominalVoltage_kV(node));
    }
}

package org.gridscheme.grid.flow;

import java.util.List;
import org.gridscheme.grid.network.BranchState;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.VoltageDependence;

/**
 * What is drawn at each position of a tree, generators as negative demand: a power that stays, one that goes with the
 * voltage, and an admittance {@code g + jb} of shunts, line charging and demands that go with the square of the voltage. The
 * latter two are referred to the source like everything else.
 */
final class NodeLoads {

    /** Power at any voltage. */
    final double[] p;

    final double[] q;
    /** Power at a referred voltage of 1. */
    final double[] pLinear;

    final double[] qLinear;
    final double[] g;
    final double[] b;

    private final SweepTree tree;
    private final NetworkIndex index;

    private NodeLoads(SweepTree tree) {
        this.tree = tree;
        this.index = tree.index;
        this.p = new double[tree.size()];
        this.q = new double[tree.size()];
        this.pLinear = new double[tree.size()];
        this.qLinear = new double[tree.size()];
        this.g = new double[tree.size()];
        this.b = new double[tree.size()];
    }

    static NodeLoads of(SweepTree tree) {
        NodeLoads loads = new NodeLoads(tree);
        loads.addDemands();
        loads.addGenerators();
        loads.addShunts();
        for (int branch = 0; branch < loads.index.branchCount(); branch++) {
            loads.addCharging(branch);
        }
        loads.refer();
        return loads;
    }

    private void addDemands() {
        List<Demand> demands = index.network().demands();
        for (int i = 0; i < demands.size(); i++) {
            int at = positionOf(index.nodeOfDemand(i));
            if (at >= 0) {
                add(at, demands.get(i));
            }
        }
    }

    /** Shares are given at the nominal voltage of the demand's bus, which may differ a little from its node's. */
    private void add(int at, Demand demand) {
        double p_pu = demand.p_kW() / 1000 / NetworkIndex.BASE_MVA;
        double q_pu = demand.q_kvar() / 1000 / NetworkIndex.BASE_MVA;
        VoltageDependence pShare = demand.pDependence();
        VoltageDependence qShare = demand.qDependence();
        p[at] += p_pu * pShare.powerShare();
        q[at] += q_pu * qShare.powerShare();
        Bus bus = index.network().buses().get(index.findBus(demand.busId()).orElseThrow());
        double voltage = index.nominalVoltage_kV(tree.node[at]) / bus.nominalVoltage_kV();
        pLinear[at] += p_pu * pShare.currentShare() * voltage;
        qLinear[at] += q_pu * qShare.currentShare() * voltage;
        g[at] += p_pu * pShare.impedanceShare() * voltage * voltage;
        b[at] -= q_pu * qShare.impedanceShare() * voltage * voltage;
    }

    private void addGenerators() {
        List<Generator> generators = index.network().generators();
        for (int i = 0; i < generators.size(); i++) {
            int at = positionOf(index.nodeOfGenerator(i));
            if (at >= 0) {
                p[at] -= generators.get(i).p_kW() / 1000 / NetworkIndex.BASE_MVA;
                q[at] -= generators.get(i).q_kvar() / 1000 / NetworkIndex.BASE_MVA;
            }
        }
    }

    private void addShunts() {
        List<Shunt> shunts = index.network().shunts();
        for (int i = 0; i < shunts.size(); i++) {
            int at = positionOf(index.nodeOfShunt(i));
            if (at >= 0) {
                double base_kV = index.nominalVoltage_kV(tree.node[at]);
                double base_ohm = base_kV * base_kV / NetworkIndex.BASE_MVA;
                g[at] += shunts.get(i).g_S() * base_ohm;
                b[at] += shunts.get(i).b_S() * base_ohm;
            }
        }
    }

    /** A branch open at one end hangs on the other as an admittance: its far half behind its series impedance. */
    private void addCharging(int branch) {
        double square = index.ratio_pu(branch) * index.ratio_pu(branch);
        double gFrom = index.gFrom_pu(branch);
        double bFrom = index.bFrom_pu(branch);
        double gTo = index.gTo_pu(branch);
        double bTo = index.bTo_pu(branch);
        BranchState state = index.state(branch);
        if (state == BranchState.THROUGH) {
            addAdmittance(index.from(branch), gFrom / square, bFrom / square);
            addAdmittance(index.to(branch), gTo, bTo);
        } else if (state == BranchState.FROM_ONLY) {
            Phasor far = OpenEnd.admittance(index, branch, gTo, bTo);
            addAdmittance(index.from(branch), (gFrom + far.re()) / square, (bFrom + far.im()) / square);
        } else if (state == BranchState.TO_ONLY) {
            Phasor far = OpenEnd.admittance(index, branch, gFrom, bFrom);
            addAdmittance(index.to(branch), gTo + far.re(), bTo + far.im());
        }
    }

    private void addAdmittance(int node, double g_pu, double b_pu) {
        int at = positionOf(node);
        if (at >= 0) {
            g[at] += g_pu;
            b[at] += b_pu;
        }
    }

    private void refer() {
        for (int at = 0; at < p.length; at++) {
            double square = tree.scaleSquare(at);
            double scale = Math.sqrt(square);
            pLinear[at] *= scale;
            qLinear[at] *= scale;
            g[at] *= square;
            b[at] *= square;
        }
    }

    private int positionOf(int node) {
        return node < 0 ? -1 : tree.position[node];
    }
}

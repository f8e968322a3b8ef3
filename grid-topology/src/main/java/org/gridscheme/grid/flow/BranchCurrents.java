package org.gridscheme.grid.flow;

import java.util.BitSet;
import java.util.List;
import org.gridscheme.grid.network.BranchState;
import org.gridscheme.grid.network.NetworkIndex;

/** The current through the series impedance of each branch, from the from end to the to end, in per unit at the to end. */
final class BranchCurrents {

    private final SweepTree tree;
    private final NetworkIndex index;
    private final SweepState state;
    private final NodeVoltages voltages;
    private final double[] re;
    private final double[] im;

    BranchCurrents(
            SweepTree tree, SweepState state, NodeVoltages voltages, List<LoopCurrents> loops, BitSet solvedIslands) {
        this.tree = tree;
        this.index = tree.index;
        this.state = state;
        this.voltages = voltages;
        this.re = new double[index.branchCount()];
        this.im = new double[index.branchCount()];
        solvedIslands.stream().forEach(island -> loops.get(island).store(re, im));
        for (int branch = 0; branch < re.length; branch++) {
            if (liveAtFrom(branch) || liveAtTo(branch)) {
                store(branch);
            }
        }
    }

    /** True when the from end is closed and under voltage. */
    boolean liveAtFrom(int branch) {
        BranchState joined = index.state(branch);
        return (joined == BranchState.THROUGH || joined == BranchState.FROM_ONLY) && voltages.known(index.from(branch));
    }

    /** True when the to end is closed and under voltage. */
    boolean liveAtTo(int branch) {
        BranchState joined = index.state(branch);
        return (joined == BranchState.THROUGH || joined == BranchState.TO_ONLY) && voltages.known(index.to(branch));
    }

    Phasor of(int branch) {
        return new Phasor(re[branch], im[branch]);
    }

    private void store(int branch) {
        if (tree.edge[branch] >= 0) {
            store(branch, throughTree(branch, tree.edge[branch]));
        } else if (index.state(branch) == BranchState.FROM_ONLY) {
            Phasor ratio = Phasor.polar(index.ratio_pu(branch), index.shift_rad(branch));
            Phasor behind = voltages.at(index.from(branch)).over(ratio);
            store(
                    branch,
                    OpenEnd.admittance(index, branch, index.gTo_pu(branch), index.bTo_pu(branch))
                            .times(behind));
        } else if (index.state(branch) == BranchState.TO_ONLY) {
            store(
                    branch,
                    OpenEnd.admittance(index, branch, index.gFrom_pu(branch), index.bFrom_pu(branch))
                            .times(voltages.at(index.to(branch)))
                            .negated());
        }
    }

    private Phasor throughTree(int branch, int child) {
        int toPosition = tree.position[index.to(branch)];
        Phasor arriving = new Phasor(state.arrivingRe[child], state.arrivingIm[child])
                .times(new Phasor(tree.shareRe[branch], tree.shareIm[branch]))
                .over(new Phasor(tree.scaleRe[toPosition], -tree.scaleIm[toPosition]));
        return toPosition == child ? arriving : arriving.negated();
    }

    private void store(int branch, Phasor current) {
        re[branch] = current.re();
        im[branch] = current.im();
    }
}

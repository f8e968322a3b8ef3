package org.gridscheme.grid.flow;

import static org.gridscheme.grid.flow.WhatIfTable.SCALE;
import static org.gridscheme.grid.flow.WhatIfTable.STRIDE;

import org.gridscheme.grid.network.NetworkIndex;

/**
 * One demand after another tried at one bus after another, each on its own on the base state. For one thread; nothing is
 * allocated per question. O(supply path) each.
 *
 * <p>Node 0 of the path is that of the bus asked about, the last one that of the source.
 */
public final class DemandTrial {

    private static final double BASE_KVA = 1000 * NetworkIndex.BASE_MVA;

    private final FeederWhatIf whatIf;
    private final WhatIfTable table;
    private final PathSolver main;
    private final PathSolver side;
    private boolean solved;

    DemandTrial(FeederWhatIf whatIf, WhatIfTable table) {
        this.whatIf = whatIf;
        this.table = table;
        this.main = new PathSolver(table);
        this.side = new PathSolver(table);
    }

    /**
     * Solves the supply path of a bus with a further demand of constant power there, negative for a generator.
     *
     * @return false when no solution was found; the full power flow may still have one
     * @throws IllegalArgumentException when the what-if does not support the bus
     */
    public boolean add(int bus, double p_kW, double q_kvar) {
        if (!whatIf.supports(bus)) {
            throw new IllegalArgumentException("not in a solved radial island: bus number " + bus);
        }
        main.walk(positionOf(bus), -1);
        solved = main.solve(p_kW / BASE_KVA, q_kvar / BASE_KVA);
        return solved;
    }

    /** Voltage of the bus asked about, over its node's nominal voltage. */
    public double voltage_pu() {
        return pathVoltage_pu(0);
    }

    /** Number of nodes from the bus asked about to the source, both included. */
    public int pathLength() {
        requireSolved();
        return main.length;
    }

    /** Voltage of node k of the path over its nominal voltage. */
    public double pathVoltage_pu(int k) {
        requireSolved();
        return magnitude_pu(main, k);
    }

    /** The branch from node k of the path towards the source, the most loaded of parallel ones; -1 at the source. */
    public int pathBranch(int k) {
        requireSolved();
        return table.ends.branch(main.path[k]);
    }

    /** Loading of {@link #pathBranch}, NaN where no rating is known or there is no branch. */
    public double pathLoading_pct(int k) {
        requireSolved();
        if (k == main.length - 1) {
            return Double.NaN;
        }
        return table.ends.loading_pct(
                main.path[k],
                main.uRe[k + 1],
                main.uIm[k + 1],
                main.uRe[k],
                main.uIm[k],
                main.arrivingRe[k],
                main.arrivingIm[k]);
    }

    /** Active power the source gives in addition: the demand itself, the losses it causes, and what other demands change. */
    public double addedSourceP_kW() {
        requireSolved();
        return BASE_KVA * main.added_pu();
    }

    /**
     * Voltage of any bus of the same island, over its node's nominal voltage; beside the path its own way down from there is
     * solved. O(supply path) of both. NaN where that finds no solution.
     */
    public double voltageAt_pu(int bus) {
        requireSolved();
        return voltageAtPosition_pu(positionOf(bus));
    }

    /**
     * The lowest voltage on the bus asked about and everything fed through the same transformer, over nominal voltage. It is
     * looked for at the bus asked about and where it was lowest before at and below each node of the path. Another bus that
     * was nearly as low may have become lower by a trace; generators, which raise voltages, may move it far. NaN where one of
     * these has no solution.
     */
    public double lowestVoltage_pu() {
        requireSolved();
        double lowest_pu = voltage_pu();
        int seen = main.path[0];
        for (int k = 0; k < main.length; k++) {
            int at = table.lowest[main.path[k]];
            if (at != seen) {
                lowest_pu = Math.min(lowest_pu, voltageAtPosition_pu(at));
                seen = at;
            }
            int branch = table.ends.branch(main.path[k]);
            if (branch >= 0 && !whatIf.base().index().isLine(branch)) {
                break;
            }
        }
        return lowest_pu;
    }

    /** A parent's position is smaller than its child's, so the two ways meet where both have come down to one number. */
    private double voltageAtPosition_pu(int position) {
        int k = 0;
        int at = position;
        while (main.path[k] != at) {
            if (main.path[k] > at) {
                k++;
            } else {
                at = table.parent[at];
            }
        }
        side.walk(position, at);
        side.uRe[side.length - 1] = main.uRe[k];
        side.uIm[side.length - 1] = main.uIm[k];
        return side.solve(0, 0) ? magnitude_pu(side, 0) : Double.NaN;
    }

    private double magnitude_pu(PathSolver solver, int k) {
        return table.values[solver.path[k] * STRIDE + SCALE] * Math.hypot(solver.uRe[k], solver.uIm[k]);
    }

    private int positionOf(int bus) {
        FlowSolution base = whatIf.base();
        return base.tree().position[base.index().nodeOfBus(bus)];
    }

    private void requireSolved() {
        if (!solved) {
            throw new IllegalStateException("the last question has no answer");
        }
    }
}

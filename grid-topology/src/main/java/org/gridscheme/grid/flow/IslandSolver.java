package org.gridscheme.grid.flow;

/** Sweeps one energised island until nothing is missing any more. */
final class IslandSolver {

    private final RadialSweep sweep;
    private final LoopCurrents loops;
    private final SweepState state;
    private final FlowSettings settings;

    private double mismatch_pu = Double.POSITIVE_INFINITY;
    private int iterations;

    IslandSolver(RadialSweep sweep, LoopCurrents loops, SweepState state, FlowSettings settings) {
        this.sweep = sweep;
        this.loops = loops;
        this.state = state;
        this.settings = settings;
    }

    /**
     * Solves from the voltages of the state.
     *
     * @return true when converged
     */
    boolean solve() {
        sweep.draw();
        boolean done = false;
        while (!done && iterations < settings.maxIterations() && !Double.isNaN(mismatch_pu)) {
            iterations++;
            collectAndDrop();
            double open_pu = 0;
            if (!loops.isEmpty()) {
                loops.close(state);
                collectAndDrop();
                open_pu = loops.worstOpen(state);
            }
            mismatch_pu = sweep.draw();
            done = mismatch_pu <= settings.tolerance_pu() && open_pu <= settings.tolerance_pu();
        }
        return done;
    }

    double mismatch_pu() {
        return mismatch_pu;
    }

    int iterations() {
        return iterations;
    }

    private void collectAndDrop() {
        sweep.startCollection();
        loops.drawInto(state);
        sweep.collect();
        sweep.drop();
    }
}

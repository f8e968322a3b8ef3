package org.gridscheme.grid.flow;

/**
 * When a power flow counts as solved and when it is given up.
 *
 * @param tolerance_pu largest power mismatch of any node, on 1 MVA; the same for the voltage left open round a loop
 * @param maxIterations number of sweeps after which an island is given up
 * @param maxLoops most loops and further sources of one island; more are refused, as the effort grows with their cube
 */
public record FlowSettings(double tolerance_pu, int maxIterations, int maxLoops) {

    /** @throws IllegalArgumentException when a value is not above 0, or negative for the loops */
    public FlowSettings {
        if (!(tolerance_pu > 0 && maxIterations > 0 && maxLoops >= 0)) {
            throw new IllegalArgumentException(
                    "settings: " + tolerance_pu + " p.u., " + maxIterations + " iterations, " + maxLoops + " loops");
        }
    }

    /** 1e-9 p.u., that is 1 mW, in at most 300 sweeps with at most 300 loops. */
    public static FlowSettings standard() {
        return new FlowSettings(1e-9, 300, 300);
    }
}

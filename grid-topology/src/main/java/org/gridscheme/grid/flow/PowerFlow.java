package org.gridscheme.grid.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gridscheme.grid.network.NetworkIndex;

/**
 * Balanced alternating-current power flow by backward/forward sweep. Each island is a tree rooted at its sources; loops and
 * further sources are closed by currents injected at the ends of cut branches, to the same tolerance. Islands without a
 * source are not solved. The same index gives the same result, bit by bit.
 *
 * <p>O(nodes + branches) per sweep; m loops add O(m n + m³) once per island. Method, formulas and limits are in
 * {@code docs/electrical.md}.
 */
public final class PowerFlow {

    private final SweepTree tree;
    private final NodeLoads loads;
    private final FlowSettings settings;
    private final SweepState state;

    private PowerFlow(NetworkIndex index, FlowSettings settings) {
        this.tree = SweepTree.of(index);
        this.loads = NodeLoads.of(tree);
        this.settings = settings;
        this.state = new SweepState(tree);
    }

    /** Solves with the standard settings. */
    public static FlowResult solve(NetworkIndex index) {
        return solve(index, FlowSettings.standard());
    }

    public static FlowResult solve(NetworkIndex index, FlowSettings settings) {
        return new PowerFlow(index, settings).solve();
    }

    private FlowResult solve() {
        List<LoopCurrents> loops = new ArrayList<>();
        List<FlowRefusal> refusals = new ArrayList<>();
        if (tree.islandCount() == 0) {
            refusals.add(new FlowRefusal(FlowRefusal.Reason.NO_SOURCE, "", 0));
        }
        for (int island = 0; island < tree.islandCount(); island++) {
            int chords = tree.chords[island].length;
            if (chords > settings.maxLoops()) {
                refusals.add(new FlowRefusal(FlowRefusal.Reason.TOO_MESHED, tree.nameOf(island), chords));
                continue;
            }
            LoopCurrents currents = new LoopCurrents(tree, island);
            loops.add(currents);
            if (!currents.solvable()) {
                refusals.add(new FlowRefusal(FlowRefusal.Reason.LOOP_WITHOUT_IMPEDANCE, tree.nameOf(island), chords));
            }
        }
        return refusals.isEmpty() ? solveIslands(loops) : new FlowResult.Refused(refusals);
    }

    private FlowResult solveIslands(List<LoopCurrents> loops) {
        List<FlowFailure> failures = new ArrayList<>();
        BitSet solved = new BitSet();
        for (int island = 0; island < tree.islandCount(); island++) {
            RadialSweep sweep = new RadialSweep(tree, loads, state, island);
            IslandSolver solver = new IslandSolver(sweep, loops.get(island), state, settings);
            if (solver.solve()) {
                solved.set(island);
            } else {
                failures.add(new FlowFailure(
                        tree.island[island],
                        tree.index.firstBus(tree.node[sweep.worstPosition()]).id(),
                        solver.mismatch_pu() * NetworkIndex.BASE_MVA * 1000,
                        solver.iterations()));
            }
        }
        FlowSolution solution = new FlowSolution(tree, loads, state, loops, solved);
        return failures.isEmpty() ? new FlowResult.Solved(solution) : new FlowResult.NotConverged(failures, solution);
    }
}

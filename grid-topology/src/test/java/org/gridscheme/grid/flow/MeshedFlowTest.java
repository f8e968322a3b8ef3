package org.gridscheme.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.testkit.Flows;
import org.gridscheme.grid.testkit.NetworkSketch;
import org.junit.jupiter.api.Test;

/** Loops, further sources, and what is refused. */
class MeshedFlowTest {

    private static NetworkSketch ring() {
        return new NetworkSketch()
                .bus("s", 10)
                .bus("a", 10)
                .bus("b", 10)
                .source("s")
                .line("sa", "s", "a", 2, 2)
                .line("sb", "s", "b", 4, 4)
                .line("ab", "a", "b", 2, 2);
    }

    /** A constant current divides by hand: at a, 2 ohm one way and 6 ohm the other, so three quarters and one quarter. */
    @Test
    void currentDividesRoundARing() {
        FlowSolution solution = Flows.solved(
                ring().demand("a", 400, 0, VoltageDependence.CONSTANT_CURRENT).network());

        assertThat(solution.branch(0).fromCurrent_A()).isCloseTo(0.3 * 57.735026919, within(1e-6));
        assertThat(solution.branch(1).fromCurrent_A()).isCloseTo(0.1 * 57.735026919, within(1e-6));
        assertThat(solution.branch(2).fromCurrent_A()).isCloseTo(0.1 * 57.735026919, within(1e-6));
        assertThat(solution.branch(2).fromP_kW()).isNegative();
    }

    @Test
    void parallelLinesShareByImpedanceWithoutALoop() {
        FlowSettings noLoops = new FlowSettings(1e-9, 100, 0);
        NetworkIndex index = NetworkIndex.of(new NetworkSketch()
                .bus("s", 10)
                .bus("a", 10)
                .source("s")
                .line("l1", "s", "a", 1, 2)
                .line("l2", "a", "s", 2, 4)
                .line("l3", "s", "a", 2, 4)
                .demand("a", 400, 100)
                .network());

        FlowSolution solution = ((FlowResult.Solved) PowerFlow.solve(index, noLoops)).solution();

        assertThat(solution.branch(0).fromP_kW())
                .isCloseTo(2 * solution.branch(2).fromP_kW(), within(1e-9));
        assertThat(solution.branch(1).toP_kW()).isCloseTo(solution.branch(2).fromP_kW(), within(1e-9));
        assertThat(solution.sourceP_kW(0)).isCloseTo(2 * solution.branch(0).fromP_kW(), within(1e-9));
    }

    /** Ratios 1.00 and 1.05 in parallel, no load: (1 - 1/1.05) / (2 x 0.1) = 0.238095 circulates. */
    @Test
    void unequalTapsInParallelDriveACirculatingCurrent() {
        PiModel pi = PiModel.series(0, 10);
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("hv", 110)
                .bus("mv", 10)
                .source("hv")
                .transformer("t1", "hv", "mv", 110, 10, pi)
                .transformer("t2", Terminal.closed("hv"), Terminal.closed("mv"), 110, 10, pi, 1.05, 0)
                .network());

        assertThat(solution.branch(0).toCurrent_A()).isCloseTo(0.2380952381 * 57.735026919, within(1e-6));
        assertThat(solution.branch(1).toCurrent_A()).isCloseTo(0.2380952381 * 57.735026919, within(1e-6));
        assertThat(Flows.voltage_pu(solution, "mv")).isCloseTo(1 - 0.02380952381, within(1e-9));
    }

    @Test
    void twoSourcesAtDifferentVoltagesExchangePower() {
        // (1.02 - 1.00) / (0.02 + j0) = 1 p.u. flows from a to b: 1.02 out of a, 1.00 into b.
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a", 1.02, 0)
                .source("b", 1, 0)
                .line("l", "a", "b", 2, 0)
                .network());

        assertThat(solution.sourceP_kW(0)).isCloseTo(1020, within(1e-6));
        assertThat(solution.sourceP_kW(1)).isCloseTo(-1000, within(1e-6));
        assertThat(solution.losses_kW()).isCloseTo(20, within(1e-6));
    }

    @Test
    void twoStationsFeedAClosedRingFromBothEnds() {
        PiModel pi = PiModel.series(0.1, 1);
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("h1", 110)
                .bus("h2", 110)
                .bus("m1", 10)
                .bus("mid", 10)
                .bus("m2", 10)
                .source("h1")
                .source("h2")
                .transformer("t1", Terminal.closed("h1"), Terminal.closed("m1"), 110, 10, pi, 1, 150)
                .transformer("t2", Terminal.closed("h2"), Terminal.closed("m2"), 110, 10, pi, 1, 150)
                .line("l1", "m1", "mid", 1, 1)
                .line("l2", "m2", "mid", 1, 1)
                .demand("mid", 1000, 300)
                .network());

        assertThat(solution.sourceP_kW(0)).isCloseTo(solution.sourceP_kW(1), within(1e-6));
        assertThat(solution.sourceP_kW(0) + solution.sourceP_kW(1))
                .isCloseTo(1000 + solution.losses_kW(), within(1e-5));
    }

    @Test
    void sourcesAtOneNodeShare() {
        FlowSolution solution =
                Flows.solved(ring().source("s").demand("b", 400, 0).network());

        assertThat(solution.sourceP_kW(0)).isEqualTo(solution.sourceP_kW(1));
        assertThat(solution.sourceP_kW(0)).isCloseTo((400 + solution.losses_kW()) / 2, within(1e-6));
    }

    @Test
    void withoutSourceItIsRefused() {
        PowerNetwork dead = new NetworkSketch().bus("a", 10).demand("a", 1, 0).network();

        assertThat(PowerFlow.solve(NetworkIndex.of(dead)))
                .isEqualTo(new FlowResult.Refused(List.of(new FlowRefusal(FlowRefusal.Reason.NO_SOURCE, "", 0))));
    }

    @Test
    void moreLoopsThanAllowedAreRefused() {
        FlowResult result = PowerFlow.solve(NetworkIndex.of(ring().network()), new FlowSettings(1e-9, 100, 0));

        assertThat(result)
                .isEqualTo(new FlowResult.Refused(List.of(new FlowRefusal(FlowRefusal.Reason.TOO_MESHED, "s", 1))));
    }

    @Test
    void loopWhoseImpedancesCancelIsRefused() {
        PowerNetwork resonant = new NetworkSketch()
                .bus("s", 10)
                .bus("a", 10)
                .bus("b", 10)
                .source("s")
                .line("sa", "s", "a", 0, 2)
                .line("sb", "s", "b", 0, 2)
                .line("ab", "a", "b", 0, -4)
                .network();

        assertThat(PowerFlow.solve(NetworkIndex.of(resonant)))
                .isEqualTo(new FlowResult.Refused(
                        List.of(new FlowRefusal(FlowRefusal.Reason.LOOP_WITHOUT_IMPEDANCE, "s", 1))));
    }

    @Test
    void overloadIsNotConvergedAndNamesTheWorstBusWhileOtherIslandsAreSolved() {
        PowerNetwork network = new NetworkSketch()
                .bus("s", 10)
                .bus("a", 10)
                .bus("s2", 10)
                .bus("b", 10)
                .source("s")
                .source("s2")
                .line("l", "s", "a", 10, 10)
                .line("l2", "s2", "b", 1, 1)
                .demand("a", 50_000, 0)
                .demand("b", 100, 0)
                .network();

        FlowResult result = PowerFlow.solve(NetworkIndex.of(network));

        assertThat(result).isInstanceOf(FlowResult.NotConverged.class);
        FlowResult.NotConverged failed = (FlowResult.NotConverged) result;
        assertThat(failed.failures()).hasSize(1);
        assertThat(failed.failures().get(0).busId()).isEqualTo("a");
        assertThat(failed.failures().get(0).mismatch_kVA()).isGreaterThan(1);
        assertThat(failed.solution().isSolved(1)).isFalse();
        assertThat(failed.solution().voltage_pu(1)).isNaN();
        assertThat(failed.solution().branch(0).fromP_kW()).isZero();
        assertThat(failed.solution().sourceP_kW(0)).isZero();
        assertThat(failed.solution().voltage_pu(3)).isCloseTo(0.999, within(1e-3));
    }

    @Test
    void deadIslandsAreNotSolved() {
        FlowSolution solution = Flows.solved(NetworkIndex.of(
                ring().bus("x", 10).demand("x", 5, 0).demand("a", 100, 0).network()));

        assertThat(solution.isSolved(3)).isFalse();
        assertThat(solution.voltage_pu(3)).isNaN();
        assertThat(solution.sourceP_kW(0)).isCloseTo(100 + solution.losses_kW(), within(1e-6));
    }
}

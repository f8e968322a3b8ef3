package org.gridscheme.grid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridscheme.grid.flow.FlowResult;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.flow.PowerFlow;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PowerNetwork;

/** Power flows that must succeed. */
public final class Flows {

    private Flows() {}

    /** The solution of a network without findings. */
    public static FlowSolution solved(PowerNetwork network) {
        NetworkIndex index = NetworkIndex.of(network);
        assertThat(index.issues()).as(network.name()).isEmpty();
        return solved(index);
    }

    /** The solution of a network whatever was found. */
    public static FlowSolution solved(NetworkIndex index) {
        FlowResult result = PowerFlow.solve(index);
        assertThat(result).as(index.network().name()).isInstanceOf(FlowResult.Solved.class);
        return ((FlowResult.Solved) result).solution();
    }

    /** Voltage of a bus given by id. */
    public static double voltage_pu(FlowSolution solution, String busId) {
        return solution.voltage_pu(bus(solution, busId));
    }

    public static double angle_deg(FlowSolution solution, String busId) {
        return solution.angle_deg(bus(solution, busId));
    }

    private static int bus(FlowSolution solution, String busId) {
        return solution.index().findBus(busId).orElseThrow();
    }
}

package org.gridscheme.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.flow.FlowResult;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.flow.PowerFlow;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.shortcircuit.ShortCircuit;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * A network with what was calculated of it.
 *
 * @param shortCircuit largest currents; empty when not asked for or not calculated
 * @param shortCircuitAsked whether they were asked for
 * @param shortCircuitFault why they were not calculated; empty when they were
 * @param issues of the file, then of the network, then of what was assumed
 */
record FlowStudy(
        NetworkIndex index,
        FlowResult result,
        Optional<ShortCircuit> shortCircuit,
        boolean shortCircuitAsked,
        Optional<RuntimeException> shortCircuitFault,
        List<GridDataIssue> issues) {

    FlowStudy {
        issues = List.copyOf(issues);
    }

    /** @param fault empty when nobody asks for short-circuit currents */
    static FlowStudy of(ReadNetwork read, Optional<FlowShortCircuit> fault) {
        NetworkIndex index = NetworkIndex.of(read.network());
        List<GridDataIssue> issues = new ArrayList<>(read.issues());
        index.issues().stream().filter(it -> !isKnown(it, read.issues())).forEach(issues::add);
        FlowResult result = PowerFlow.solve(index);
        Optional<FlowShortCircuit.Outcome> outcome = fault.map(it -> it.calculate(read.network()));
        outcome.ifPresent(it -> issues.addAll(it.issues()));
        return new FlowStudy(
                index,
                result,
                outcome.flatMap(FlowShortCircuit.Outcome::currents),
                fault.isPresent(),
                outcome.flatMap(FlowShortCircuit.Outcome::fault),
                issues);
    }

    /** A planning grid was checked for the same before it became a network. */
    private static boolean isKnown(GridDataIssue issue, List<GridDataIssue> before) {
        return before.stream()
                .anyMatch(it -> it.code().equals(issue.code()) && it.elementId().equals(issue.elementId()));
    }

    /** The voltages of what is solved; empty when the network was refused as a whole. */
    Optional<FlowSolution> solution() {
        if (result instanceof FlowResult.Solved solved) {
            return Optional.of(solved.solution());
        }
        return result instanceof FlowResult.NotConverged partly ? Optional.of(partly.solution()) : Optional.empty();
    }

    boolean isSolved(int bus) {
        return solution().isPresent() && solution().get().isSolved(bus);
    }

    /** Largest initial three-phase current at a bus; empty where no source reaches it. */
    Optional<Double> shortCircuit_kA(int bus) {
        int node = index.nodeOfBus(bus);
        return node < 0
                ? Optional.empty()
                : shortCircuit.flatMap(it -> it.find(node)).map(it -> it.initial_kA());
    }
}

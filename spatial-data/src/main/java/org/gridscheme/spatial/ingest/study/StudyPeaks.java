package org.gridscheme.spatial.ingest.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.flow.BranchFlow;
import org.gridscheme.grid.flow.FlowResult;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.flow.PowerFlow;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PowerNetwork;

/**
 * What feeders and main transformers carry in the state the study was written in, from its power flow with all generators
 * switched off: generation never reduces what a feeder has to be able to carry. Unknown where the flow cannot be solved.
 */
final class StudyPeaks {

    private final Optional<FlowSolution> solution;

    private StudyPeaks(Optional<FlowSolution> solution) {
        this.solution = solution;
    }

    static StudyPeaks of(PowerNetwork network) {
        PowerNetwork loadsOnly = new PowerNetwork(
                network.name(),
                network.frequency_Hz(),
                network.buses(),
                network.lines(),
                network.transformers(),
                network.couplings(),
                network.sources(),
                network.demands().stream().filter(it -> it.p_kW() > 0).toList(),
                List.of(),
                network.shunts());
        FlowResult result = PowerFlow.solve(NetworkIndex.of(loadsOnly));
        if (result instanceof FlowResult.Solved solved) {
            return new StudyPeaks(Optional.of(solved.solution()));
        }
        return new StudyPeaks(
                result instanceof FlowResult.NotConverged partly ? Optional.of(partly.solution()) : Optional.empty());
    }

    /** Current at an end of a line. Branches have the numbers of the whole network. */
    OptionalDouble atEnd_A(int line, boolean fromEnd) {
        return solution.map(it -> it.branch(line))
                .map(it -> finite(fromEnd ? it.fromCurrent_A() : it.toCurrent_A()))
                .orElseGet(OptionalDouble::empty);
    }

    /** Apparent power into the high-voltage side of a transformer. */
    OptionalDouble throughTransformer_kVA(int branch) {
        return solution.map(it -> it.branch(branch))
                .map(StudyPeaks::intoFrom_kVA)
                .orElseGet(OptionalDouble::empty);
    }

    private static OptionalDouble intoFrom_kVA(BranchFlow it) {
        return finite(Math.hypot(it.fromP_kW(), it.fromQ_kvar()));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}

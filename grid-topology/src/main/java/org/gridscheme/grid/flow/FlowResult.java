package org.gridscheme.grid.flow;

import java.util.List;

/** What came of a power flow. A result that was not reached says so; it never means that none exists. */
public sealed interface FlowResult {

    /** Every energised island is solved. */
    record Solved(FlowSolution solution) implements FlowResult {}

    /**
     * Some energised islands did not converge.
     *
     * @param failures one per such island, in the order of the islands
     * @param solution of the other islands
     */
    record NotConverged(List<FlowFailure> failures, FlowSolution solution) implements FlowResult {

        public NotConverged {
            failures = List.copyOf(failures);
        }
    }

    /**
     * The network cannot be solved by this method.
     *
     * @param reasons all of them
     */
    record Refused(List<FlowRefusal> reasons) implements FlowResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}

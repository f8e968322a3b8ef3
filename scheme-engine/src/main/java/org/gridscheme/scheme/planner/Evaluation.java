package org.gridscheme.scheme.planner;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.RejectionReason;

/** Outcome of evaluating a candidate with a route: an option, or the reasons why it is none. */
record Evaluation(Optional<SourceOption> option, List<RejectionReason> reasons) {

    static Evaluation accepted(SourceOption option) {
        return new Evaluation(Optional.of(option), List.of());
    }

    static Evaluation refused(List<RejectionReason> reasons) {
        return new Evaluation(Optional.empty(), reasons);
    }
}

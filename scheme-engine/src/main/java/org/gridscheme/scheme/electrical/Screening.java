package org.gridscheme.scheme.electrical;

import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.RejectionReason;

/**
 * What can be said of a candidate without a route, sorted by how far it reaches within one area class.
 *
 * @param feeder holds for every candidate on the same feeder or busbar section
 * @param kind holds for every candidate of the same kind
 * @param point holds for this one alone
 */
public record Screening(Findings feeder, Findings kind, Findings point) {

    public List<LoadRateResult> loadRates() {
        return parts().flatMap(f -> f.loadRates().stream()).toList();
    }

    public List<CheckResult> checks() {
        return parts().flatMap(f -> f.checks().stream()).toList();
    }

    /** Every reason to refuse the candidate, none where it is fit. */
    public List<RejectionReason> reasons() {
        return parts().flatMap(f -> f.reasons().stream()).toList();
    }

    private Stream<Findings> parts() {
        return Stream.of(feeder, kind, point);
    }
}

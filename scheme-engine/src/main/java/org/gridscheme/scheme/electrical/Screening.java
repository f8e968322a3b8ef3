package org.gridscheme.scheme.electrical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
        return all(Findings::loadRates);
    }

    public List<CheckResult> checks() {
        return all(Findings::checks);
    }

    /** Every reason to refuse the candidate, none where it is fit. */
    public List<RejectionReason> reasons() {
        return all(Findings::reasons);
    }

    private <T> List<T> all(Function<Findings, List<T>> part) {
        List<T> ofFeeder = part.apply(feeder);
        List<T> ofKind = part.apply(kind);
        List<T> ofPoint = part.apply(point);
        if (ofKind.isEmpty() && ofPoint.isEmpty()) {
            return ofFeeder;
        }
        List<T> found = new ArrayList<>(ofFeeder.size() + ofKind.size() + ofPoint.size());
        found.addAll(ofFeeder);
        found.addAll(ofKind);
        found.addAll(ofPoint);
        return List.copyOf(found);
    }
}

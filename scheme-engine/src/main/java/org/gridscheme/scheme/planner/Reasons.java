package org.gridscheme.scheme.planner;

import java.util.Optional;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.rulebook.RuleValue;

/** Reasons that come from the planner itself rather than from an electrical check. */
final class Reasons {

    private Reasons() {}

    static RejectionReason withLimit(String code, double actual, RuleValue limit, String element) {
        return new RejectionReason(code, actual, limit.value(), limit.unit(), element, Optional.empty());
    }

    static RejectionReason withLimit(String code, double actual, double limit, String unit, String element) {
        return new RejectionReason(code, actual, limit, unit, element, Optional.empty());
    }

    static RejectionReason plain(String code, String element) {
        return new RejectionReason(code, Double.NaN, Double.NaN, "", element, Optional.empty());
    }
}

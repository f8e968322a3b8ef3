package org.gridscheme.scheme.electrical;

import java.util.Optional;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.rulebook.ConnectionSiteRules;
import org.gridscheme.scheme.rulebook.RuleBook;

/** Whether the kind of connection point suits the capacity, the area and the customer's importance. */
final class SuitabilityCheck {

    private final GridContext context;
    private final RuleBook rules;

    SuitabilityCheck(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
    }

    void check(Candidate candidate, SupplyDuty duty, Importance importance, boolean impactLoad, Findings findings) {
        ConnectionSiteRules site = rules.connectionPoints().of(candidate.site());
        String element = candidate.point().id();
        if (site.forbiddenAreas().contains(candidate.area())) {
            findings.refuse(reason("policy.kind-not-in-area", element));
        }
        if (site.forbiddenImportance().contains(importance)) {
            findings.refuse(reason("policy.kind-not-for-class", element));
        }
        findings.atMost("policy.kind-for-capacity", duty.capacity_kVA(), site.max_kVA(), element, Optional.empty());
        site.warnAbove_kVA()
                .ifPresent(usual -> findings.atMost(
                        "policy.kind-for-capacity", duty.capacity_kVA(), usual, element, Optional.empty()));
        boolean dedicatedEarly = impactLoad || importance == Importance.CLASS_I || importance == Importance.SPECIAL;
        boolean bay = candidate.point().kind() == ConnectionKind.SPARE_BAY && !candidate.hasFeeder();
        findings.atLeast(
                "policy.kind-for-capacity",
                duty.capacity_kVA(),
                bay && dedicatedEarly ? rules.connectionPoints().dedicatedImpactFrom_kVA() : site.min_kVA(),
                element,
                Optional.empty());
        if (bay) {
            checkReserve(candidate, findings);
        }
    }

    private void checkReserve(Candidate candidate, Findings findings) {
        long spare = 0;
        for (int bay : context.grid().baysAt(candidate.busbarSection())) {
            spare += context.grid()
                            .node(bay)
                            .bay()
                            .map(FeederBay::state)
                            .filter(s -> s == BayState.SPARE)
                            .isPresent()
                    ? 1
                    : 0;
        }
        findings.atLeast(
                "source.spare-reserve",
                spare - 1,
                rules.connectionPoints().spareBaysPerSection(),
                candidate.point().busbarSectionId(),
                Optional.empty());
    }

    private static RejectionReason reason(String code, String element) {
        return new RejectionReason(code, Double.NaN, Double.NaN, "", element, Optional.empty());
    }
}

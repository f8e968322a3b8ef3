package org.gridscheme.scheme.electrical;

import java.util.Optional;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.ConnectionPointRules;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.ConnectionSiteRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * Whether the kind of connection point suits the capacity, the area and the customer's importance (domain rules, section 3).
 * The largest capacity of a kind is per circuit and held against what this source is
 * built for; the smallest is held against the whole request, for a standby sized for less stands beside the main source.
 */
final class SuitabilityCheck {

    private final RuleBook rules;

    SuitabilityCheck(RuleBook rules) {
        this.rules = rules;
    }

    void check(Candidate candidate, SupplyDuty duty, SupplyApplication application, Findings findings) {
        ConnectionSiteRules site = rules.connectionPoints().of(candidate.site());
        String element = candidate.point().id();
        if (site.forbiddenAreas().contains(candidate.area())) {
            findings.refuse(reason("policy.kind-not-in-area", element));
        }
        if (site.forbiddenImportance().contains(application.importance())) {
            findings.refuse(reason("policy.kind-not-for-class", element));
        }
        checkPlace(candidate, element, findings);
        double voltage_kV = candidate.point().nominalVoltage_kV();
        site.maxLevel_kV()
                .ifPresent(most ->
                        findings.atMost("policy.kind-for-voltage", voltage_kV, most, element, Optional.empty()));
        double built_kVA = duty.capacity_kVA() / duty.circuits();
        double requested_kVA = application.capacity().kVA();
        findings.atMost("policy.kind-for-capacity", built_kVA, site.max_kVA(voltage_kV), element, Optional.empty());
        site.warnAbove_kVA()
                .ifPresent(usual ->
                        findings.atMost("policy.kind-for-capacity", built_kVA, usual, element, Optional.empty()));
        RuleValue least = site.min_kVA(voltage_kV);
        findings.atLeast(
                "policy.kind-for-capacity",
                requested_kVA,
                duty.raised() ? least.withSeverity(Severity.WARN) : least,
                element,
                Optional.empty());
        if (candidate.site() == ConnectionSite.SUBSTATION_BAY && VoltageRules.isMediumOrLow(voltage_kV)) {
            findings.atLeast(
                    "policy.kind-for-capacity",
                    requested_kVA,
                    rules.connectionPoints().dedicatedMinimum(application.importance(), application.industry()),
                    element,
                    Optional.empty());
        }
    }

    /** A loop-in lies beside the trunk. */
    private void checkPlace(Candidate candidate, String element, Findings findings) {
        ConnectionPointRules points = rules.connectionPoints();
        boolean medium = VoltageRules.isMediumOrLow(candidate.point().nominalVoltage_kV());
        if (candidate.site() == ConnectionSite.LOOP_IN && medium) {
            findings.atMost(
                    "policy.loop-in-too-far",
                    candidate.straight_m(),
                    points.loopInMaxDistance_m(),
                    element,
                    Optional.empty());
        }
    }

    private static RejectionReason reason(String code, String element) {
        return new RejectionReason(code, Double.NaN, Double.NaN, "", element, Optional.empty());
    }
}

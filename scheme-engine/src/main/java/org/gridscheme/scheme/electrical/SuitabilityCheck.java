package org.gridscheme.scheme.electrical;

import java.util.Arrays;
import java.util.Optional;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.ConnectionSiteRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * Whether the kind of connection point suits the capacity, the area and the customer's importance, and whether enough of
 * it is free (domain rules, section 3). The largest capacity of a kind is per circuit and held against what this source is
 * built for; the smallest is held against the whole request, for a standby sized for less stands beside the main source.
 */
final class SuitabilityCheck {

    private final GridContext context;
    private final RuleBook rules;

    SuitabilityCheck(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
    }

    void checkKind(Candidate candidate, SupplyDuty duty, SupplyApplication application, Findings findings) {
        ConnectionSiteRules site = rules.connectionPoints().of(candidate.site());
        String element = candidate.point().id();
        if (site.forbiddenAreas().contains(candidate.area())) {
            findings.refuse(reason("policy.kind-not-in-area", Double.NaN, Double.NaN, element));
        }
        if (site.forbiddenImportance().contains(application.importance())) {
            findings.refuse(reason("policy.kind-not-for-class", Double.NaN, Double.NaN, element));
        }
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

    /** Current of a bay or way, free bays of the section or ways of the unit, and the bays that should stay free. */
    void checkRoom(Candidate candidate, SupplyDuty duty, Findings findings) {
        if (candidate.site() != ConnectionSite.LINE_TAP && candidate.site() != ConnectionSite.LV_BOARD) {
            double bay_A = LineFormulas.current_A(
                            duty.contingency_kVA(), candidate.point().nominalVoltage_kV())
                    / duty.circuits();
            findings.atMost(
                    "capacity.bay-over",
                    bay_A,
                    rules.connectionPoints().bay_A(),
                    candidate.point().id(),
                    Optional.empty());
        }
        switch (candidate.site()) {
            case SUBSTATION_BAY -> {
                int spare = spareBays(candidate.busbarSection());
                needAtLeast(duty.circuits(), spare, candidate.point().busbarSectionId(), findings);
                findings.atLeast(
                        "source.spare-reserve",
                        spare - duty.circuits(),
                        rules.connectionPoints().spareBaysPerSection(),
                        candidate.point().busbarSectionId(),
                        Optional.empty());
            }
            case SWITCHING_STATION_BAY, RING_MAIN_WAY, BRANCH_BOX_WAY ->
                needAtLeast(
                        duty.circuits(),
                        context.grid().node(candidate.node()).spareWays(),
                        candidate.point().id(),
                        findings);
            case LINE_TAP, LOOP_IN, NEW_RING_MAIN_UNIT, LV_BOARD -> {
                // what is built new, or was found free already
            }
        }
    }

    private static void needAtLeast(int needed, int spare, String element, Findings findings) {
        if (spare < needed) {
            findings.refuse(reason("source.no-spare-bay", spare, needed, element));
        }
    }

    private int spareBays(int busbarSection) {
        GridSnapshot grid = context.grid();
        return (int) Arrays.stream(grid.baysAt(busbarSection))
                .filter(bay -> grid.node(bay)
                        .bay()
                        .map(FeederBay::state)
                        .filter(state -> state == BayState.SPARE)
                        .isPresent())
                .count();
    }

    private static RejectionReason reason(String code, double actual, double limit, String element) {
        String unit = Double.isNaN(limit) ? "" : "pcs";
        return new RejectionReason(code, actual, limit, unit, element, Optional.empty());
    }
}

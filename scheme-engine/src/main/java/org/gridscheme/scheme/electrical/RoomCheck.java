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
import org.gridscheme.scheme.rulebook.ConnectionPointRules;
import org.gridscheme.scheme.rulebook.FeederCapRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;

/**
 * Whether a connection point has room (domain rules, section 3): rated current of a bay or way, free bays of the section or
 * ways of the unit and the bays that stay free, what a switching station may pass on, what hangs between two switches.
 */
final class RoomCheck {

    private final GridContext context;
    private final RuleBook rules;
    private final ConnectionPointRules points;
    private final CoincidentDemand demand;

    RoomCheck(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
        points = rules.connectionPoints();
        demand = new CoincidentDemand(context, rules);
    }

    void check(Candidate candidate, SupplyDuty duty, Findings findings) {
        switch (candidate.site()) {
            case SUBSTATION_BAY -> {
                checkCurrent(candidate, duty, findings);
                checkBays(candidate, duty, findings);
            }
            case SWITCHING_STATION_BAY -> {
                checkCurrent(candidate, duty, findings);
                checkWays(candidate, duty, findings);
                checkTransfer(candidate, duty, findings);
            }
            case RING_MAIN_WAY -> {
                checkCurrent(candidate, duty, findings);
                checkWays(candidate, duty, findings);
            }
            case BRANCH_BOX_WAY -> {
                checkCurrent(candidate, duty, findings);
                checkWays(candidate, duty, findings);
                checkTrunk(candidate, findings);
                checkZone(candidate, duty, findings);
            }
            case LINE_TAP -> checkZone(candidate, duty, findings);
            case LOOP_IN, NEW_RING_MAIN_UNIT -> checkCurrent(candidate, duty, findings);
            case LV_BOARD -> {
                // a free way was found already
            }
        }
    }

    private void checkCurrent(Candidate candidate, SupplyDuty duty, Findings findings) {
        double bay_A =
                LineFormulas.current_A(duty.contingency_kVA(), candidate.point().nominalVoltage_kV()) / duty.circuits();
        findings.atMost(
                "capacity.bay-over", bay_A, points.bay_A(), candidate.point().id(), Optional.empty());
    }

    private void checkBays(Candidate candidate, SupplyDuty duty, Findings findings) {
        String section = candidate.point().busbarSectionId();
        GridSnapshot grid = context.grid();
        int[] bays = grid.baysAt(candidate.busbarSection());
        int spare = (int) Arrays.stream(bays).filter(this::isSpare).count();
        needAtLeast(duty.circuits(), spare, section, findings);
        RuleValue reserve = points.spareBaysPerSection().withValue(points.reserve(bays.length, candidate.area()));
        findings.atLeast("source.spare-reserve", spare - duty.circuits(), reserve, section, Optional.empty());
    }

    private boolean isSpare(int bay) {
        return context.grid()
                .node(bay)
                .bay()
                .map(FeederBay::state)
                .filter(state -> state == BayState.SPARE)
                .isPresent();
    }

    private void checkWays(Candidate candidate, SupplyDuty duty, Findings findings) {
        int spare = context.grid().node(candidate.node()).spareWays();
        needAtLeast(duty.circuits(), spare, candidate.point().id(), findings);
    }

    private static void needAtLeast(int needed, int spare, String element, Findings findings) {
        if (spare < needed) {
            findings.refuse(
                    new RejectionReason("source.no-spare-bay", spare, needed, "pcs", element, Optional.empty()));
        }
    }

    /** What flows through the station already, and the customer's demand. */
    private void checkTransfer(Candidate candidate, SupplyDuty duty, Findings findings) {
        double voltage_kV = candidate.point().nominalVoltage_kV();
        int supply = context.forest().parentSection(candidate.node());
        double through_kVA =
                supply < 0 ? 0 : LineFormulas.power_kVA(context.loading().sectionPeak_A(supply), voltage_kV);
        double added_kVA = supply < 0
                ? duty.contingency_kVA() * rules.demand().feederCoincidence().value()
                : demand.onSection_kVA(supply, duty, voltage_kV);
        findings.atMost(
                "capacity.station-transfer-over",
                through_kVA + added_kVA,
                points.switchingStationTransfer_kVA(voltage_kV),
                candidate.point().id(),
                Optional.empty());
    }

    private void checkTrunk(Candidate candidate, Findings findings) {
        if (points.branchBoxOnBranchesOnly().on() && context.feeders().onTrunk(candidate.node())) {
            findings.refuse(new RejectionReason(
                    "policy.kind-on-trunk",
                    Double.NaN,
                    Double.NaN,
                    "",
                    candidate.point().id(),
                    Optional.empty()));
        }
    }

    private void checkZone(Candidate candidate, SupplyDuty duty, Findings findings) {
        FeederCapRules caps = points.feederCap();
        String element = candidate.point().id();
        findings.atMost(
                "capacity.section-over",
                context.feeders().zoneInstalled_kVA(candidate) + duty.capacity_kVA(),
                caps.section_kVA(),
                element,
                Optional.empty());
        findings.atMost(
                "capacity.section-over",
                context.feeders().zoneCustomers(candidate) + 1,
                caps.sectionCustomers(),
                element,
                Optional.empty());
    }
}

package org.gridscheme.scheme.electrical;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gridscheme.grid.loading.Impedance;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * Voltage drop to the customer at its demand. At medium voltage from the busbar: trunk with the load it carries already
 * plus the customer's coincident part, then the customer's own line with its full demand. At low voltage along its own
 * line alone: the transformer's taps stand between the two, and the allowance of a low-voltage line is for that line.
 */
public final class VoltageDropCheck {

    private final GridContext context;
    private final RuleBook rules;
    private final Map<PowerFactor, WorstDrops> worstBehind = new ConcurrentHashMap<>();

    public VoltageDropCheck(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
    }

    /** Drop in percent over the existing grid up to the candidate, the new customer included; 0 at a low-voltage board. */
    public double trunk_pct(Candidate candidate, SupplyDuty duty) {
        if (!candidate.hasFeeder() || candidate.point().kind() == ConnectionKind.LV_BOARD) {
            return 0;
        }
        PowerFactor pf = duty.powerFactor();
        double U_kV = context.forest().feeder(candidate.feeder()).nominalVoltage_kV();
        double added_A = added_A(duty, U_kV);
        double drop = context.loading().voltageDropToNode_pct(candidate.node(), pf)
                + context.loading().addedDropToNode_pct(candidate.node(), added_A, pf);
        if (candidate.onSection()) {
            LineSection section = context.grid().section(candidate.section());
            double I_A = context.loading().sectionPeak_A(candidate.section()) + added_A;
            drop += LineFormulas.drop_pct(
                    I_A, candidate.beyondNode_m(), section.rOperating_ohmPerKm(), section.x_ohmPerKm(), pf, U_kV);
        }
        return drop;
    }

    /**
     * Holds what a loop-in does to the customers behind it against the planning allowance: the new customer's current on the
     * way to the cut and through the first cable, and their own current through both cables. Where they had more than the
     * allowance before, this only warns. O(log n) in the nodes of the feeder, O(n log n) for the first one at a power factor.
     *
     * @param leg_ohm impedance of one of the two cables at operating temperature
     */
    public Findings checkBehind(Candidate loop, SupplyDuty duty, Impedance leg_ohm) {
        Findings findings = new Findings();
        int worst = worstBehind(loop, duty.powerFactor());
        double U_kV = loop.point().nominalVoltage_kV();
        double own_A = context.loading().sectionPeak_A(loop.section());
        double before_pct = context.loading().voltageDropToNode_pct(worst, duty.powerFactor());
        double after_pct = before_pct
                + addedToPoint_pct(loop, duty)
                + drop_pct(2 * own_A + added_A(duty, U_kV), leg_ohm, duty.powerFactor(), U_kV);
        RuleValue limit = rules.voltageDrop().limit(U_kV);
        boolean worse = before_pct > limit.value();
        findings.atMost(
                "voltage.drop-over",
                after_pct,
                worse ? limit.withSeverity(Severity.WARN) : limit,
                context.grid().node(worst).id(),
                Optional.empty());
        return findings;
    }

    /** The node fed through the cut section with the largest drop so far, of equal ones the first in the tree. */
    private int worstBehind(Candidate loop, PowerFactor powerFactor) {
        int first = context.forest().downstreamNode(loop.section());
        return worstBehind
                .computeIfAbsent(powerFactor, pf -> new WorstDrops(context, pf))
                .behind(first);
    }

    private double added_A(SupplyDuty duty, double U_kV) {
        double coincidence =
                duty.dual() ? 1 : rules.demand().feederCoincidence().value();
        return LineFormulas.current_A(duty.contingency_kVA() * coincidence, U_kV);
    }

    private double addedToPoint_pct(Candidate candidate, SupplyDuty duty) {
        double U_kV = candidate.point().nominalVoltage_kV();
        LineSection section = context.grid().section(candidate.section());
        double km = candidate.beyondNode_m() / 1000;
        double added_A = added_A(duty, U_kV);
        Impedance part = new Impedance(section.rOperating_ohmPerKm() * km, section.x_ohmPerKm() * km);
        return context.loading().addedDropToNode_pct(candidate.node(), added_A, duty.powerFactor())
                + drop_pct(added_A, part, duty.powerFactor(), U_kV);
    }

    private static double drop_pct(double I_A, Impedance line, PowerFactor powerFactor, double U_kV) {
        return LineFormulas.drop_pct(I_A, 1000, line.r_ohm(), line.x_ohm(), powerFactor, U_kV);
    }

    /** Holds a total drop against the planning allowance and the supply radius. */
    public Findings check(Candidate candidate, double drop_pct, double route_m) {
        Findings findings = new Findings();
        String element = candidate.point().id();
        double U_kV = candidate.point().nominalVoltage_kV();
        findings.atMost("voltage.drop-over", drop_pct, rules.voltageDrop().limit(U_kV), element, Optional.empty());
        if (!VoltageRules.isMediumOrLow(U_kV)) {
            return findings;
        }
        if (U_kV >= 1) {
            findings.atMost("voltage.drop-over", drop_pct, rules.voltageDrop().mvWarn_pct(), element, Optional.empty());
            double feed_m = route_m
                    + candidate.beyondNode_m()
                    + (candidate.hasFeeder() ? context.forest().pathLength_m(candidate.node()) : 0);
            rules.supplyRadius()
                    .findMv(candidate.area())
                    .ifPresent(r -> findings.atMost("voltage.radius-over", feed_m, r, element, Optional.empty()));
        } else {
            rules.supplyRadius()
                    .findLv(candidate.area())
                    .ifPresent(r -> findings.atMost("voltage.radius-over", route_m, r, element, Optional.empty()));
            findings.atMost("voltage.radius-over", route_m, rules.supplyRadius().lvMax_m(), element, Optional.empty());
        }
        return findings;
    }
}

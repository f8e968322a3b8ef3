package org.gridscheme.scheme.electrical;

import java.util.Optional;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * Voltage drop to the customer at its demand. At medium voltage from the busbar: trunk with the load it carries already
 * plus the customer's coincident part, then the customer's own line with its full demand. At low voltage along its own
 * line alone: the transformer's taps stand between the two, and the allowance of a low-voltage line is for that line.
 */
public final class VoltageDropCheck {

    private final GridContext context;
    private final RuleBook rules;

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
        double coincidence =
                duty.dual() ? 1 : rules.demand().feederCoincidence().value();
        double added_A = LineFormulas.current_A(duty.contingency_kVA() * coincidence, U_kV);
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
        }
        return findings;
    }
}

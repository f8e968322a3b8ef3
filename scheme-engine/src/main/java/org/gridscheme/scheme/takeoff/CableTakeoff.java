package org.gridscheme.scheme.takeoff;

import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.TakeoffRules;

/** Ordered length, joints and terminations of a source's line (domain rules, section 8). */
public final class CableTakeoff {

    /** A cable of a loop-in is jointed to the trunk and ends at the customer's unit. */
    private static final int LOOP_TERMINATIONS = 1;

    private final TakeoffRules rules;

    public CableTakeoff(TakeoffRules rules) {
        this.rules = rules;
    }

    /** A cable: {@code L = route*(1+allowance) + 2*(termination+panel) + 2*vertical}, rounded up to the metre, per circuit; an overhead line is as long as its route and has the terminations of its down-lead. */
    public CableDesign design(ConnectionSite site, CableChoice choice, double route_m) {
        if (choice.kind() == LineKind.OVERHEAD) {
            return overhead(choice, route_m);
        }
        int terminations = site == ConnectionSite.LOOP_IN
                ? LOOP_TERMINATIONS
                : (int) rules.terminationsPerRun().value();
        return cable(choice, circuitLength_m(route_m, rules.cableEnds_m()), terminations);
    }

    /** A down-lead: {@code L = ground*(1+allowance) + pole + 2*termination + panel + vertical}, rounded up to the metre, per circuit. */
    CableDesign downLead(CableChoice choice) {
        return cable(choice, circuitLength_m(rules.downLeadGround_m().value(), rules.downLeadEnds_m()), (int)
                rules.terminationsPerRun().value());
    }

    private CableDesign cable(CableChoice choice, double perCircuit_m, int terminations) {
        int joints =
                Math.max(0, (int) Math.ceil(perCircuit_m / rules.drumLength_m().value()) - 1);
        return new CableDesign(
                LineKind.CABLE,
                choice.type(),
                choice.circuits(),
                perCircuit_m * choice.circuits(),
                joints * choice.circuits(),
                terminations * choice.circuits(),
                choice.ampacity_A(),
                choice.loading_pct());
    }

    private CableDesign overhead(CableChoice choice, double route_m) {
        return new CableDesign(
                LineKind.OVERHEAD,
                choice.type(),
                choice.circuits(),
                Math.ceil(route_m - 1e-6),
                0,
                choice.downLead().map(lead -> downLead(lead).terminations()).orElse(0),
                choice.ampacity_A(),
                choice.loading_pct());
    }

    private double circuitLength_m(double way_m, double ends_m) {
        double exact_m = way_m * (1 + rules.cableAllowance_pct().value() / 100) + ends_m;
        return Math.ceil(exact_m - 1e-6);
    }
}

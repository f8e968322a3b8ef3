package org.gridscheme.scheme.planner;

import java.util.HashMap;
import java.util.Map;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.RouteRules;
import org.gridscheme.scheme.rulebook.TakeoffRules;
import org.gridscheme.scheme.takeoff.GridEndPrice;

/**
 * What the line to a candidate is expected to cost, before one is designed: the cheapest way of a cable, at a tap where the rules let the line
 * go on overhead the shortest way of poles at the price of the cheapest conductor and its down-lead, if that is less. What lines of either kind have
 * at their ends in common is left out.
 */
final class ExpectedLine {

    private final PlanningBase base;
    private final RoutedCandidates routing;
    private final GridEndPrice prices;
    private final RouteRules rules;
    private final boolean onlyCables;
    private final double downLead;
    private final Map<Double, Double> overheadMetres = new HashMap<>();

    ExpectedLine(PlanningBase base, RoutedCandidates routing, SupplyApplication application) {
        this.base = base;
        this.routing = routing;
        prices = new GridEndPrice(base.prices());
        rules = base.rules().routes();
        downLead = downLead();
        onlyCables = application.options().wishes().withoutOverheadLines();
    }

    /** Infinite where no street leads. */
    double cost(Candidate candidate, int circuits) {
        double cable = routing.layingCost(candidate);
        return mayBeOverhead(candidate, circuits)
                ? Math.min(cable, overhead(candidate, routing.overheadLength_m(candidate)))
                : cable;
    }

    /** The same with poles as straight as the crow flies, for which no way is looked for. */
    double costWithStraightPoles(Candidate candidate, int circuits) {
        double cable = routing.layingCost(candidate);
        return mayBeOverhead(candidate, circuits) && Double.isFinite(cable)
                ? Math.min(cable, overhead(candidate, candidate.straight_m()))
                : cable;
    }

    /** No line there can cost less, known without looking for a way. */
    double leastCost(Candidate candidate, int circuits) {
        double cable = routing.leastLayingCost(candidate);
        return mayBeOverhead(candidate, circuits)
                ? Math.min(cable, overhead(candidate, candidate.straight_m()))
                : cable;
    }

    /** Whether there is a conductor for it and nothing forbids it; a way for poles is not looked for. */
    boolean mayBeOverhead(Candidate candidate, int circuits) {
        return candidate.site() == ConnectionSite.LINE_TAP
                && circuits == 1
                && !onlyCables
                && rules.overheadAllowed(candidate.area())
                && overheadMetre(candidate) < Double.POSITIVE_INFINITY;
    }

    private double overhead(Candidate candidate, double length_m) {
        return overheadMetre(candidate) * length_m + downLead;
    }

    /** What the few metres of cable at the end of an overhead line cost more than the ends of a cable. */
    private double downLead() {
        TakeoffRules takeoff = base.rules().takeoff();
        double ground_m = takeoff.downLeadGround_m().value();
        double more_m = ground_m + takeoff.downLeadEnds_m() - takeoff.cableEnds_m();
        return more_m * base.rules().search().cableAllowance_per_m().value()
                + ground_m * prices.metre(rules.offStreetMethod().value());
    }

    private double overheadMetre(Candidate candidate) {
        return overheadMetres.computeIfAbsent(
                candidate.point().nominalVoltage_kV(),
                kV -> prices.leastOverheadMetre(base.catalogue().listStockedOverhead(kV)));
    }
}

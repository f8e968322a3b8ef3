package org.gridscheme.scheme.cost;

import java.util.List;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.DurationRules;

/**
 * Construction period in days: the customer's plant by its capacity, the grid side by its slowest work, both at the same
 * time (domain rules, section 10.3).
 */
public final class ConstructionPeriod {

    private final DurationRules rules;

    public ConstructionPeriod(DurationRules rules) {
        this.rules = rules;
    }

    /** {@code base + span*clamp((S-small)/(large-small), 0, 1)}. */
    public double customer_d(double capacity_kVA) {
        double small_kVA = rules.customerSmall_kVA().value();
        double large_kVA = rules.customerLarge_kVA().value();
        double share = Math.max(0, Math.min(1, (capacity_kVA - small_kVA) / (large_kVA - small_kVA)));
        return rules.customerBase_d().value() + rules.customerSpan_d().value() * share;
    }

    /** Longest of the works of one source; they run in parallel, pieces of one kind one after the other. */
    public double grid_d(ConnectionSite site, List<RouteSegment> segments, CableDesign cable, double manholes) {
        double longest = cable.length_m() / rules.cablePulling_m_per_d().value();
        longest = Math.max(
                longest,
                length_m(segments, LayingMethod.DUCT_BANK)
                        / rules.duct_m_per_d().value());
        longest = Math.max(
                longest,
                length_m(segments, LayingMethod.DIRECT_BURIAL)
                        / rules.directBurial_m_per_d().value());
        longest = Math.max(longest, drilling_d(segments, LayingMethod.HDD));
        longest = Math.max(longest, drilling_d(segments, LayingMethod.PIPE_JACKING));
        longest = Math.max(
                longest,
                manholes
                        * rules.manhole_d().value()
                        / rules.manholesInParallel().value());
        return Math.max(longest, equipment_d(site));
    }

    private double drilling_d(List<RouteSegment> segments, LayingMethod method) {
        boolean jacking = method == LayingMethod.PIPE_JACKING;
        double setup_d = (jacking ? rules.jackingSetup_d() : rules.hddSetup_d()).value();
        double progress = (jacking ? rules.jacking_m_per_d() : rules.hdd_m_per_d()).value();
        return segments.stream()
                .filter(s -> s.method() == method)
                .mapToDouble(s -> setup_d + s.length_m() / progress)
                .sum();
    }

    private static double length_m(List<RouteSegment> segments, LayingMethod method) {
        return segments.stream()
                .filter(s -> s.method() == method)
                .mapToDouble(RouteSegment::length_m)
                .sum();
    }

    private double equipment_d(ConnectionSite site) {
        return switch (site) {
            case SUBSTATION_BAY -> rules.substationBay_d().value();
            case RING_MAIN_WAY, NEW_RING_MAIN_UNIT, LOOP_IN, SWITCHING_STATION_BAY, BRANCH_BOX_WAY ->
                rules.ringMainUnit_d().value();
            case LINE_TAP, LV_BOARD -> 0;
        };
    }
}

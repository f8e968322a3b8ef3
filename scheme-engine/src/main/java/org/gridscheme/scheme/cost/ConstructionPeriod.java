package org.gridscheme.scheme.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.ConstructionSchedule;
import org.gridscheme.scheme.model.ConstructionSchedule.Activity;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.DurationRules;
import org.gridscheme.scheme.rulebook.RuleValue;

/**
 * Works of a scheme and how long each takes (domain rules, section 10.3): the customer's plant by its capacity and the works
 * of each source, all at the same time, pieces of one kind one after the other. The longest is critical.
 */
public final class ConstructionPeriod {

    private static final int CUSTOMER = -1;

    private final DurationRules rules;

    public ConstructionPeriod(DurationRules rules) {
        this.rules = rules;
    }

    /**
     * What is built for one source.
     *
     * @param manholes number of them, straight and angled
     */
    public record Works(
            ConnectionSite site,
            List<RouteSegment> segments,
            List<RouteCrossing> crossings,
            CableDesign cable,
            double manholes) {}

    /**
     * @param voltage_kV supply voltage; a low-voltage customer builds no plant
     * @param sources works in the order of the sources
     */
    public ConstructionSchedule schedule(double voltage_kV, double capacity_kVA, List<Works> sources) {
        return schedule(voltage_kV, capacity_kVA, sources, List.of());
    }

    /** @param beside further activities at the same time */
    public ConstructionSchedule schedule(
            double voltage_kV, double capacity_kVA, List<Works> sources, List<Activity> beside) {
        List<Activity> activities = new ArrayList<>();
        boolean low = voltage_kV < 1;
        RuleValue plant = low ? rules.customerLowVoltage_d() : rules.customerBase_d();
        add(activities, plant, CUSTOMER, low ? plant.value() : customer_d(capacity_kVA), capacity_kVA, "kVA");
        for (int i = 0; i < sources.size(); i++) {
            addWorks(activities, i, sources.get(i));
            addPermits(activities, i, sources.get(i));
        }
        activities.addAll(beside);
        return new ConstructionSchedule(withCritical(activities));
    }

    /** {@code base + span*clamp((S-small)/(large-small), 0, 1)}. */
    public double customer_d(double capacity_kVA) {
        double small_kVA = rules.customerSmall_kVA().value();
        double large_kVA = rules.customerLarge_kVA().value();
        double share = Math.max(0, Math.min(1, (capacity_kVA - small_kVA) / (large_kVA - small_kVA)));
        return rules.customerBase_d().value() + rules.customerSpan_d().value() * share;
    }

    private void addWorks(List<Activity> activities, int source, Works works) {
        boolean cable = works.cable.kind() == LineKind.CABLE;
        byLength(activities, rules.cablePulling_m_per_d(), source, cable ? works.cable.length_m() : 0);
        byLength(activities, rules.duct_m_per_d(), source, length_m(works, LayingMethod.DUCT_BANK));
        byLength(activities, rules.duct_m_per_d(), source, length_m(works, LayingMethod.TRENCH));
        byLength(activities, rules.directBurial_m_per_d(), source, length_m(works, LayingMethod.DIRECT_BURIAL));
        byLength(activities, rules.overhead_m_per_d(), source, length_m(works, LayingMethod.OVERHEAD));
        drilling(activities, rules.hddSetup_d(), rules.hdd_m_per_d(), source, works, LayingMethod.HDD);
        drilling(activities, rules.jackingSetup_d(), rules.jacking_m_per_d(), source, works, LayingMethod.PIPE_JACKING);
        double manholes_d = works.manholes
                * rules.manhole_d().value()
                / rules.manholesInParallel().value();
        add(activities, rules.manhole_d(), source, manholes_d, works.manholes, "pcs");
        switch (works.site) {
            case SUBSTATION_BAY ->
                add(
                        activities,
                        rules.substationBay_d(),
                        source,
                        rules.substationBay_d().value(),
                        1,
                        "bay");
            case RING_MAIN_WAY, NEW_RING_MAIN_UNIT, LOOP_IN, SWITCHING_STATION_BAY, BRANCH_BOX_WAY ->
                add(
                        activities,
                        rules.ringMainUnit_d(),
                        source,
                        rules.ringMainUnit_d().value(),
                        1,
                        "set");
            case LINE_TAP, LV_BOARD -> {
                // done while the cable is pulled
            }
        }
    }

    private static void byLength(List<Activity> activities, RuleValue progress, int source, double length_m) {
        add(activities, progress, source, length_m / progress.value(), length_m, "m");
    }

    private static void drilling(
            List<Activity> activities,
            RuleValue setup,
            RuleValue progress,
            int source,
            Works works,
            LayingMethod method) {
        double days = 0;
        for (RouteSegment s : works.segments) {
            if (s.method() == method) {
                days += setup.value() + s.length_m() / progress.value();
            }
        }
        add(activities, progress, source, days, length_m(works, method), "m");
    }

    /** One permit of each kind, however many crossings need it. */
    private void addPermits(List<Activity> activities, int source, Works works) {
        Set<RuleValue> needed = new LinkedHashSet<>();
        works.crossings.forEach(c -> needed.add(rules.permit_d(c.kind())));
        for (RuleValue permit : needed) {
            long crossings = works.crossings.stream()
                    .filter(c -> rules.permit_d(c.kind()).equals(permit))
                    .count();
            activities.add(new Activity(permit.id().value(), source, permit.value(), crossings, "pcs", true, false));
        }
    }

    private static void add(
            List<Activity> activities, RuleValue rule, int source, double days, double quantity, String unit) {
        if (days > 0) {
            activities.add(new Activity(rule.id().value(), source, days, quantity, unit, false, false));
        }
    }

    /** The longest work; of equally long ones the first. */
    private static List<Activity> withCritical(List<Activity> activities) {
        Activity longest = activities.stream()
                .filter(a -> !a.permit())
                .max(Comparator.comparingDouble(Activity::days))
                .orElse(null);
        List<Activity> marked = new ArrayList<>();
        boolean found = false;
        for (Activity a : activities) {
            boolean critical = !found && longest != null && !a.permit() && a.days() == longest.days();
            found |= critical;
            marked.add(
                    critical
                            ? new Activity(a.code(), a.sourceIndex(), a.days(), a.quantity(), a.unit(), false, true)
                            : a);
        }
        return marked;
    }

    private static double length_m(Works works, LayingMethod method) {
        double length_m = 0;
        for (RouteSegment s : works.segments) {
            if (s.method() == method) {
                length_m += s.length_m();
            }
        }
        return length_m;
    }
}

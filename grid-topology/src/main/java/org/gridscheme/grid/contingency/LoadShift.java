package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridscheme.grid.contingency.ElementLoadRate.Kind;
import org.gridscheme.grid.model.PowerTransformer;

/** By how much each element's load differs from the normal state, and the load rates that follow. */
final class LoadShift {

    private final NormalState state;
    private final ContingencyLimits limits;
    private final BusChange busChange;
    private final Map<Integer, Double> section_A = new TreeMap<>();
    private final Map<Integer, Double> feeder_A = new TreeMap<>();
    private final Map<Integer, Double> bus_kVA = new TreeMap<>();

    LoadShift(NormalState state, ContingencyLimits limits, BusChange busChange) {
        this.state = state;
        this.limits = limits;
        this.busChange = busChange;
    }

    /** Takes a current away from some sections of a feeder, its head and its bus. */
    void relieve(int feeder, int[] sections, double current_A) {
        for (int section : sections) {
            section_A.merge(section, -current_A, Double::sum);
        }
        addToHead(feeder, -current_A);
    }

    /** The own currents of a supplied part in place of the normal ones, and its total on the way from the supporting bay. */
    void supply(PartSupply supply) {
        LostPart part = supply.part();
        for (int place = 0; place < part.size(); place++) {
            if (supply.usesSectionAbove(place)) {
                int section = part.sectionAbove(place);
                section_A.merge(section, supply.current_A(place) - state.current_A(section), Double::sum);
            }
        }
        section_A.merge(supply.tie().section(), supply.total_A(), Double::sum);
        int support = supply.tie().support();
        for (int section : state.forest().supplyPath(support)) {
            section_A.merge(section, supply.total_A(), Double::sum);
        }
        addToHead(state.forest().feederOf(support), supply.total_A());
    }

    /** Current of a section now. */
    double current_A(int section) {
        return state.current_A(section) + section_A.getOrDefault(section, 0.0);
    }

    /** Whether no element that carries more than before exceeds its limit. */
    boolean permitted() {
        return rates().stream().allMatch(rate -> !rate.raised() || rate.permitted());
    }

    /** The highest use of a limit by an element that carries more than before, 0 for none. */
    double highestUse() {
        return rates().stream()
                .filter(ElementLoadRate::raised)
                .mapToDouble(ElementLoadRate::use)
                .max()
                .orElse(0);
    }

    /** All elements whose load has changed, the most used first. */
    List<ElementLoadRate> rates() {
        List<ElementLoadRate> rates = new ArrayList<>();
        section_A.forEach((section, added_A) -> rates.add(sectionRate(section, added_A)));
        feeder_A.forEach((feeder, added_A) -> rates.add(feederRate(feeder, added_A)));
        TreeSet<Integer> buses = new TreeSet<>(bus_kVA.keySet());
        buses.addAll(busChange.buses());
        Set<String> seen = new HashSet<>();
        buses.forEach(bus -> addTransformers(bus, seen, rates));
        rates.removeIf(rate -> Math.abs(rate.after_ratio() - rate.before_ratio()) < 1e-12);
        rates.sort(Comparator.comparingDouble(ElementLoadRate::use)
                .reversed()
                .thenComparing(ElementLoadRate::kind)
                .thenComparing(ElementLoadRate::id));
        return rates;
    }

    private void addToHead(int feeder, double current_A) {
        feeder_A.merge(feeder, current_A, Double::sum);
        bus_kVA.merge(state.busOf(feeder), state.atTransformer_kVA(feeder, current_A), Double::sum);
    }

    private ElementLoadRate sectionRate(int section, double added_A) {
        double before_A = state.current_A(section);
        return rate(
                Kind.SECTION,
                state.forest().grid().section(section).id(),
                before_A,
                before_A + added_A,
                state.loading().sectionAllowed_A(section),
                limits.line_ratio());
    }

    private ElementLoadRate feederRate(int feeder, double added_A) {
        double before_A = state.feeder_A(feeder);
        return rate(
                Kind.FEEDER,
                state.forest().feeder(feeder).id(),
                before_A,
                before_A + added_A,
                state.loading().allowed_A(feeder),
                limits.line_ratio());
    }

    private void addTransformers(int bus, Set<String> seen, List<ElementLoadRate> rates) {
        for (PowerTransformer transformer : busChange.feeding(bus)) {
            if (seen.add(transformer.id())) {
                rates.add(rate(
                        Kind.TRANSFORMER,
                        transformer.id(),
                        state.transformer_kVA(transformer),
                        busChange.share_kVA(transformer, bus, bus_kVA),
                        transformer.rated_kVA(),
                        limits.transformer_ratio()));
            }
        }
    }

    /** An element that carries nothing before or after is not loaded, whatever it may carry. */
    private static ElementLoadRate rate(
            Kind kind, String id, double before, double after, double allowed, double limit) {
        double clean = Math.abs(after) < 1e-9 ? 0 : after;
        return new ElementLoadRate(kind, id, ratio(before, allowed), ratio(clean, allowed), limit);
    }

    private static double ratio(double load, double allowed) {
        return load == 0 ? 0 : load / allowed;
    }
}

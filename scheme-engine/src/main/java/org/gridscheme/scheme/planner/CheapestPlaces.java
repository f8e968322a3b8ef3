package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.rulebook.ConnectionSite;

/**
 * Of the places of one kind on one feeder those a line is led to most cheaply, of equally cheap ones the nearer. The nearest as the crow
 * flies may lie across a river.
 */
final class CheapestPlaces {

    private final ExpectedLine line;
    private final int circuits;
    private final int perFeeder;

    /** @param circuits of the line */
    CheapestPlaces(ExpectedLine line, int circuits, int perFeeder) {
        this.line = line;
        this.circuits = circuits;
        this.perFeeder = perFeeder;
    }

    private record Kind(int feeder, int busbarSection, ConnectionSite site) {}

    /** @param candidates nearest first, as the result is */
    List<Candidate> among(List<Candidate> candidates) {
        Map<Kind, List<Candidate>> byKind = new LinkedHashMap<>();
        for (Candidate c : candidates) {
            byKind.computeIfAbsent(new Kind(c.feeder(), c.busbarSection(), c.site()), k -> new ArrayList<>())
                    .add(c);
        }
        Set<Candidate> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        byKind.values().forEach(places -> taken.addAll(cheapest(places)));
        return candidates.stream().filter(taken::contains).toList();
    }

    private record Priced(Candidate place, double cost) {}

    /** @param places nearest first, so that the others need not be looked at once they are too far to be cheaper */
    private List<Candidate> cheapest(List<Candidate> places) {
        if (places.size() <= perFeeder) {
            return places;
        }
        List<Priced> best = new ArrayList<>();
        for (Candidate place : places) {
            boolean full = best.size() == perFeeder;
            if (full && line.leastCost(place, circuits) >= best.get(perFeeder - 1).cost) {
                break;
            }
            best.add(new Priced(place, toCents(line.cost(place, circuits))));
            best.sort(Comparator.comparingDouble(Priced::cost));
            if (full) {
                best.remove(perFeeder);
            }
        }
        return best.stream().map(Priced::place).toList();
    }

    /** Equally cheap is what differs in nothing that could be paid; sums of the same lengths differ in their last digits. */
    private static double toCents(double cost) {
        return Math.rint(cost * 100) / 100;
    }
}

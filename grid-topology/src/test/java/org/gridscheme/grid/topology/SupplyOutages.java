package org.gridscheme.grid.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * Brute force for source independence: the supply system as named links between named places, from the world down to every
 * node; an element is lost by taking its place away, and a fault on a busbar section or closed tie takes the whole bus.
 */
final class SupplyOutages {

    private static final String WORLD = "world";

    private final GridSnapshot grid;
    private final List<String[]> links = new ArrayList<>();
    /** What each possible fault trips, with the places that keep their supply. */
    private final Map<Set<String>, Set<String>> suppliedAfter = new LinkedHashMap<>();

    private final Set<String> suppliedWithoutTransformers;

    SupplyOutages(GridSnapshot grid) {
        this.grid = grid;
        Set<String> places = new LinkedHashSet<>();
        for (Substation station : grid.model().substations()) {
            String above = station.upstreamSource().map(name -> "up:" + name).orElse(WORLD);
            link(WORLD, above, places);
            link(above, "st:" + station.id(), places);
        }
        for (int b = 0; b < grid.busbarSectionCount(); b++) {
            String bus = "bb:" + grid.busbarSection(b).id();
            String station = "st:" + grid.substationOf(b).id();
            for (PowerTransformer transformer : grid.transformersAt(b)) {
                link(station, "tr:" + transformer.id(), places);
                link("tr:" + transformer.id(), bus, places);
            }
            if (grid.transformersFeeding(b).isEmpty()) {
                link(station, bus, places);
            }
            for (int bay : grid.baysAt(b)) {
                link(bus, "no:" + grid.node(bay).id(), places);
            }
        }
        for (BusTie tie : grid.model().busTies()) {
            if (tie.normallyClosed()) {
                link("bb:" + tie.sectionAId(), "ti:" + tie.id(), places);
                link("ti:" + tie.id(), "bb:" + tie.sectionBId(), places);
            }
        }
        for (int s = 0; s < grid.sectionCount(); s++) {
            if (grid.conducts(s)) {
                String section = "se:" + grid.section(s).id();
                link("no:" + grid.section(s).fromNodeId(), section, places);
                link(section, "no:" + grid.section(s).toNodeId(), places);
            }
        }
        places.remove(WORLD);
        places.forEach(place -> suppliedAfter.computeIfAbsent(tripping(place), this::supplied));
        Set<String> transformers = new HashSet<>(places);
        transformers.removeIf(place -> !place.startsWith("tr:"));
        this.suppliedWithoutTransformers = supplied(transformers);
    }

    /** Ids of the elements whose loss leaves both nodes without supply. */
    Set<String> shared(int a, int b) {
        Set<String> shared = new TreeSet<>();
        neededByBoth(a, b).forEach(place -> shared.add(place.substring(3)));
        return shared;
    }

    /** The level as the domain rules word it, from what the two nodes share. */
    int level(int a, int b) {
        Set<String> shared = neededByBoth(a, b);
        if (shared.stream().anyMatch(place -> !place.startsWith("up:") && !place.startsWith("st:"))) {
            return 0;
        }
        if (shared.stream().anyMatch(place -> place.startsWith("st:"))) {
            return suppliedByTransformer(a) && suppliedByTransformer(b) ? 1 : 0;
        }
        Set<String> upstreamA = upstream(a);
        Set<String> upstreamB = upstream(b);
        boolean known = !upstreamA.isEmpty() && !upstreamB.isEmpty();
        return known && !upstreamA.equals(upstreamB) ? 3 : 2;
    }

    private Set<String> neededByBoth(int a, int b) {
        Set<String> needed = new TreeSet<>();
        String placeA = place(a);
        String placeB = place(b);
        suppliedAfter.forEach((tripped, supplied) -> {
            if (!supplied.contains(placeA) && !supplied.contains(placeB)) {
                needed.addAll(tripped);
            }
        });
        return needed;
    }

    private Set<String> upstream(int node) {
        Set<String> needed = neededByBoth(node, node);
        needed.removeIf(place -> !place.startsWith("up:"));
        return needed;
    }

    private String place(int node) {
        return "no:" + grid.node(node).id();
    }

    /** True when the node goes dark with the loss of all transformers. */
    private boolean suppliedByTransformer(int node) {
        return !suppliedWithoutTransformers.contains(place(node));
    }

    /** What trips with a place: itself, or the whole bus it is part of. */
    private Set<String> tripping(String place) {
        Set<String> tripped = new LinkedHashSet<>(List.of(place));
        boolean grown = isBus(place);
        while (grown) {
            grown = false;
            for (String[] link : links) {
                if (isBus(link[0]) && isBus(link[1]) && (tripped.contains(link[0]) != tripped.contains(link[1]))) {
                    tripped.add(link[0]);
                    tripped.add(link[1]);
                    grown = true;
                }
            }
        }
        return tripped;
    }

    private static boolean isBus(String place) {
        return place.startsWith("bb:") || place.startsWith("ti:");
    }

    private Set<String> supplied(Set<String> lost) {
        Set<String> reached = new HashSet<>(Set.of(WORLD));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String[] link : links) {
                String next = link[0].equals(at) ? link[1] : link[1].equals(at) ? link[0] : at;
                if (!lost.contains(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private void link(String above, String below, Set<String> places) {
        if (!above.equals(below)) {
            links.add(new String[] {above, below});
        }
        places.add(above);
        places.add(below);
    }
}

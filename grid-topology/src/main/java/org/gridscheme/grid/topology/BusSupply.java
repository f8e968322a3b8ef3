package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * What every electrical bus needs above it: upstream source, substation, and the transformer where there is only one. The
 * supply graph has a vertex for each of these elements under one common root; what a bus needs are the cut points between
 * the root and the bus. Substations at exactly one place are one: whatever takes the site takes them all.
 */
final class BusSupply {

    private static final int ROOT = 0;

    private final GridSnapshot grid;
    private final Map<Position, String> firstSubstationAt = new HashMap<>();
    private final Map<Integer, List<String>> elementsByBus = new LinkedHashMap<>();
    private final Map<Integer, List<PowerTransformer>> transformersByBus = new HashMap<>();
    private final Map<Integer, List<Needed>> neededByBus = new HashMap<>();

    private BusSupply(GridSnapshot grid) {
        this.grid = grid;
        grid.model().substations().forEach(it -> firstSubstationAt.putIfAbsent(it.position(), it.id()));
        collectBuses();
        elementsByBus.keySet().forEach(bus -> neededByBus.put(bus, neededAbove(bus)));
    }

    static BusSupply of(GridSnapshot grid) {
        return new BusSupply(grid);
    }

    /** Busbar sections and closed ties that are one bus, in the order of the model, ties last. */
    List<String> elementsOf(int bus) {
        return elementsByBus.getOrDefault(bus, List.of());
    }

    /** Elements above the busbars that both buses need, from the source downwards. */
    List<String> sharedAbove(int busA, int busB) {
        List<Needed> byB = neededByBus.getOrDefault(busB, List.of());
        return neededByBus.getOrDefault(busA, List.of()).stream()
                .filter(byB::contains)
                .map(Needed::id)
                .toList();
    }

    boolean sameSubstation(int busA, int busB) {
        return site(grid.substationOf(busA)).equals(site(grid.substationOf(busB)));
    }

    private String site(Substation substation) {
        return firstSubstationAt.getOrDefault(substation.position(), substation.id());
    }

    boolean hasTransformer(int bus) {
        return !transformersByBus.getOrDefault(bus, List.of()).isEmpty();
    }

    boolean knownDifferentUpstream(int busA, int busB) {
        Optional<String> upstreamA = grid.substationOf(busA).upstreamSource();
        Optional<String> upstreamB = grid.substationOf(busB).upstreamSource();
        return upstreamA.isPresent()
                && upstreamB.filter(Predicate.not(upstreamA.get()::equals)).isPresent();
    }

    private void collectBuses() {
        for (int busbar = 0; busbar < grid.busbarSectionCount(); busbar++) {
            int bus = grid.electricalBus(busbar);
            elementsByBus
                    .computeIfAbsent(bus, key -> new ArrayList<>())
                    .add(grid.busbarSection(busbar).id());
            transformersByBus.computeIfAbsent(bus, key -> new ArrayList<>()).addAll(grid.transformersAt(busbar));
        }
        for (BusTie tie : grid.listBusTies()) {
            if (tie.isClosed(grid.state())) {
                int bus = grid.electricalBus(grid.busbarSectionIndex(tie.sectionAId()));
                elementsByBus.computeIfAbsent(bus, key -> new ArrayList<>()).add(tie.id());
            }
        }
    }

    /** The cut points between root and bus in the graph of the bus's own supply, which holds all its supply paths. */
    private List<Needed> neededAbove(int bus) {
        Substation substation = grid.substationOf(bus);
        List<Needed> chain = new ArrayList<>();
        substation.upstreamSource().ifPresent(name -> chain.add(new Needed(Needed.Kind.UPSTREAM_SOURCE, name)));
        chain.add(new Needed(Needed.Kind.SUBSTATION, site(substation)));
        List<Needed> vertices = new ArrayList<>(chain);
        transformersByBus
                .getOrDefault(bus, List.of())
                .forEach(t -> vertices.add(new Needed(Needed.Kind.TRANSFORMER, t.id())));
        GridGraph graph = supplyGraph(chain.size(), vertices.size() - chain.size());
        int busVertex = vertices.size() + 1;
        List<Needed> needed = new ArrayList<>();
        for (int v = 1; v <= vertices.size(); v++) {
            if (!graph.connectedWithout(ROOT, busVertex, new GridGraph.Removed.Vertex(v))) {
                needed.add(vertices.get(v - 1));
            }
        }
        return needed;
    }

    /** Root, then the chain down to the substation, then its transformers side by side, then the bus. */
    private static GridGraph supplyGraph(int chain, int transformers) {
        int bus = chain + transformers + 1;
        List<int[]> edges = new ArrayList<>();
        for (int v = 1; v <= chain; v++) {
            edges.add(new int[] {v - 1, v});
        }
        for (int t = chain + 1; t < bus; t++) {
            edges.add(new int[] {chain, t});
            edges.add(new int[] {t, bus});
        }
        if (transformers == 0) {
            edges.add(new int[] {chain, bus});
        }
        return GridGraph.of(
                bus + 1,
                edges.stream().mapToInt(edge -> edge[0]).toArray(),
                edges.stream().mapToInt(edge -> edge[1]).toArray());
    }

    /** An element above the busbar; the kind keeps apart what happens to bear the same id. */
    private record Needed(Kind kind, String id) {

        private enum Kind {
            UPSTREAM_SOURCE,
            SUBSTATION,
            TRANSFORMER
        }
    }
}

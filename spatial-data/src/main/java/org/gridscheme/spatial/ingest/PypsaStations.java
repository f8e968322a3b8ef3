package org.gridscheme.spatial.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The medium-voltage bus that supplies each bus: a medium-voltage bus itself, a low-voltage bus by the transformer its
 * network hangs on. A low-voltage network that two stations feed counts for the one named first.
 */
final class PypsaStations {

    private final Map<String, String> stationOfBus = new HashMap<>();

    private PypsaStations() {}

    /** @param mediumVoltageBuses names of the buses above low voltage */
    static PypsaStations of(PypsaTables tables, Set<String> mediumVoltageBuses) {
        PypsaStations stations = new PypsaStations();
        mediumVoltageBuses.forEach(bus -> stations.stationOfBus.put(bus, bus));
        stations.flood(tables, lowVoltageNeighbours(tables, mediumVoltageBuses));
        return stations;
    }

    Optional<String> find(String bus) {
        return Optional.ofNullable(stationOfBus.get(bus));
    }

    private void flood(PypsaTables tables, Map<String, List<String>> neighbours) {
        Deque<String> open = new ArrayDeque<>();
        for (PypsaTables.Transformer transformer : tables.transformers()) {
            if (stationOfBus.putIfAbsent(transformer.bus1(), transformer.bus0()) == null) {
                open.add(transformer.bus1());
            }
        }
        while (!open.isEmpty()) {
            String bus = open.remove();
            for (String next : neighbours.getOrDefault(bus, List.of())) {
                if (stationOfBus.putIfAbsent(next, stationOfBus.getOrDefault(bus, bus)) == null) {
                    open.add(next);
                }
            }
        }
    }

    private static Map<String, List<String>> lowVoltageNeighbours(PypsaTables tables, Set<String> mediumVoltageBuses) {
        Map<String, List<String>> neighbours = new HashMap<>();
        Function<String, List<String>> created = bus -> new ArrayList<>();
        for (PypsaTables.Line line : tables.lines()) {
            if (!mediumVoltageBuses.contains(line.bus0()) && !mediumVoltageBuses.contains(line.bus1())) {
                neighbours.computeIfAbsent(line.bus0(), created).add(line.bus1());
                neighbours.computeIfAbsent(line.bus1(), created).add(line.bus0());
            }
        }
        return neighbours;
    }
}

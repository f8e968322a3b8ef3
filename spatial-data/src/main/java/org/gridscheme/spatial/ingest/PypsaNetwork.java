package org.gridscheme.spatial.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;

/** A PyPSA folder with its references followed: which bus is what, and where. */
final class PypsaNetwork {

    /** Up to here a bus is low voltage. */
    private static final double LOW_VOLTAGE_KV = 1;

    private final PypsaTables tables;
    private final Map<String, Position> places;
    private final Map<String, PypsaTables.Bus> mediumVoltage = new LinkedHashMap<>();
    private final Set<String> busbars = new HashSet<>();
    private final Set<String> stations = new HashSet<>();
    private final Map<String, String> closedBusOfVirtual = new HashMap<>();
    private final Map<String, Integer> linesAtBus = new HashMap<>();

    private PypsaNetwork(PypsaTables tables, Map<String, Position> places) {
        this.tables = tables;
        this.places = places;
    }

    static PypsaNetwork of(PypsaTables tables, Map<String, Position> places) {
        PypsaNetwork network = new PypsaNetwork(tables, places);
        tables.buses().stream()
                .filter(bus -> bus.nominalVoltage_kV() > LOW_VOLTAGE_KV)
                .forEach(bus -> network.mediumVoltage.putIfAbsent(bus.name(), bus));
        tables.hvMvTransformers().forEach(it -> network.busbars.add(it.bus1()));
        tables.transformers().forEach(it -> network.stations.add(it.bus0()));
        tables.switches().forEach(it -> network.closedBusOfVirtual.putIfAbsent(it.busOpen(), it.busClosed()));
        network.listLines().forEach(line -> {
            network.linesAtBus.merge(network.realBus(line.bus0()), 1, Integer::sum);
            network.linesAtBus.merge(network.realBus(line.bus1()), 1, Integer::sum);
        });
        return network;
    }

    PypsaTables tables() {
        return tables;
    }

    boolean hasLowVoltage() {
        return tables.buses().stream().anyMatch(bus -> bus.nominalVoltage_kV() <= LOW_VOLTAGE_KV);
    }

    /** Medium-voltage buses that stand for a place: without busbars and virtual buses, in the order of the file. */
    List<PypsaTables.Bus> listNodeBuses() {
        return mediumVoltage.values().stream()
                .filter(bus -> !busbars.contains(bus.name()) && !closedBusOfVirtual.containsKey(bus.name()))
                .toList();
    }

    Set<String> mediumVoltageBuses() {
        return mediumVoltage.keySet();
    }

    Optional<PypsaTables.Bus> findBus(String name) {
        return Optional.ofNullable(mediumVoltage.get(name));
    }

    /** Medium-voltage lines in the order of the file: neither end is a low-voltage bus. */
    List<PypsaTables.Line> listLines() {
        return tables.lines().stream()
                .filter(line -> mediumVoltage.containsKey(line.bus0()) || mediumVoltage.containsKey(line.bus1()))
                .toList();
    }

    /** The bus itself, or the bus at whose place a virtual one stands. */
    String realBus(String bus) {
        return closedBusOfVirtual.getOrDefault(bus, bus);
    }

    Optional<Position> findPlace(String bus) {
        return Optional.ofNullable(places.get(bus));
    }

    boolean isBusbar(String bus) {
        return busbars.contains(bus);
    }

    boolean isStation(String bus) {
        return stations.contains(bus);
    }

    int lineCountAt(String bus) {
        return linesAtBus.getOrDefault(bus, 0);
    }
}

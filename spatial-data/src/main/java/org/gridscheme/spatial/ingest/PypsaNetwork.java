package org.gridscheme.spatial.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridscheme.grid.geometry.Position;

/** A PyPSA folder with its references followed: which bus is what, and where. */
final class PypsaNetwork {

    /** Up to here a bus is low voltage. */
    private static final double LOW_VOLTAGE_KV = 1;

    private final PypsaTables tables;
    private final Map<String, Position> places;
    private final Map<String, PypsaTables.Bus> buses = new LinkedHashMap<>();
    private final Set<String> lowVoltage = new HashSet<>();
    private final PypsaStations stations;
    private final Set<String> busbars = new HashSet<>();
    private final Set<String> stationBuses = new HashSet<>();
    private final Set<String> boards = new HashSet<>();
    private final Map<String, String> closedBusOfVirtual = new HashMap<>();
    private final Map<String, Integer> linesAtBus = new HashMap<>();

    private PypsaNetwork(PypsaTables tables, Map<String, Position> places, boolean mediumVoltageOnly) {
        this.tables = tables;
        this.places = places;
        tables.buses().forEach(bus -> addBus(bus, mediumVoltageOnly));
        this.stations = PypsaStations.of(tables, mediumVoltageBuses());
        tables.hvMvTransformers().forEach(it -> busbars.add(it.bus1()));
        tables.transformers().forEach(it -> stationBuses.add(it.bus0()));
        tables.transformers().forEach(it -> boards.add(it.bus1()));
        tables.switches().forEach(it -> closedBusOfVirtual.putIfAbsent(it.busOpen(), it.busClosed()));
        listLines().forEach(line -> {
            linesAtBus.merge(realBus(line.bus0()), 1, Integer::sum);
            linesAtBus.merge(realBus(line.bus1()), 1, Integer::sum);
        });
    }

    /** @param mediumVoltageOnly leaves low-voltage buses and their lines out */
    static PypsaNetwork of(PypsaTables tables, Map<String, Position> places, boolean mediumVoltageOnly) {
        return new PypsaNetwork(tables, places, mediumVoltageOnly);
    }

    PypsaTables tables() {
        return tables;
    }

    /** Buses that stand for a place: without busbars and virtual buses, medium voltage first, then as in the file. */
    List<PypsaTables.Bus> listNodeBuses() {
        return buses.values().stream()
                .filter(bus -> !busbars.contains(bus.name()) && !closedBusOfVirtual.containsKey(bus.name()))
                .sorted((a, b) -> Boolean.compare(isLowVoltage(a.name()), isLowVoltage(b.name())))
                .toList();
    }

    /** The medium-voltage bus that supplies each bus, also for buses left out. */
    PypsaStations stations() {
        return stations;
    }

    Optional<PypsaTables.Bus> findBus(String name) {
        return Optional.ofNullable(buses.get(name));
    }

    /** Lines in the order of the file; those between buses left out are left out as well. */
    List<PypsaTables.Line> listLines() {
        return tables.lines().stream()
                .filter(line -> buses.containsKey(line.bus0()) || buses.containsKey(line.bus1()))
                .toList();
    }

    /** The bus itself, or the bus at whose place a virtual one stands. */
    String realBus(String bus) {
        return closedBusOfVirtual.getOrDefault(bus, bus);
    }

    /** Its own place; a low-voltage bus without one is put where its station is. */
    Optional<Position> findPlace(String bus) {
        return Optional.ofNullable(places.get(bus)).or(() -> stationPlace(bus));
    }

    boolean hasOwnPlace(String bus) {
        return places.containsKey(bus);
    }

    /** Low-voltage buses that {@link #findPlace} puts at their station. */
    long busesPlacedAtStation() {
        return lowVoltage.stream()
                .filter(bus -> !places.containsKey(bus) && stationPlace(bus).isPresent())
                .count();
    }

    boolean isLowVoltage(String bus) {
        return lowVoltage.contains(bus);
    }

    boolean isBusbar(String bus) {
        return busbars.contains(bus);
    }

    boolean isStation(String bus) {
        return stationBuses.contains(bus);
    }

    /** True for the low-voltage side of a transformer. */
    boolean isBoard(String bus) {
        return boards.contains(bus) && lowVoltage.contains(bus);
    }

    int lineCountAt(String bus) {
        return linesAtBus.getOrDefault(bus, 0);
    }

    private void addBus(PypsaTables.Bus bus, boolean mediumVoltageOnly) {
        boolean low = bus.nominalVoltage_kV() <= LOW_VOLTAGE_KV;
        if (low && mediumVoltageOnly) {
            return;
        }
        if (buses.putIfAbsent(bus.name(), bus) == null && low) {
            lowVoltage.add(bus.name());
        }
    }

    private Set<String> mediumVoltageBuses() {
        return buses.keySet().stream().filter(bus -> !lowVoltage.contains(bus)).collect(Collectors.toSet());
    }

    private Optional<Position> stationPlace(String bus) {
        return lowVoltage.contains(bus)
                ? stations.find(bus).flatMap(station -> Optional.ofNullable(places.get(station)))
                : Optional.empty();
    }
}

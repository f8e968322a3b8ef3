package org.gridscheme.spatial.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What hangs below each medium-voltage bus: loads on the bus itself and in the low-voltage networks behind its
 * transformers. A low-voltage network that two stations feed counts for the one named first.
 */
final class LowVoltageSums {

    private final Map<String, Sum> sumByBus = new LinkedHashMap<>();
    private int loadsWithoutStation;
    private double peakWithoutStation_MW;

    /** Loads below one bus. */
    static final class Sum {

        private int customers;
        private double peak_MW;
        private double annual_MWh;

        int customers() {
            return customers;
        }

        double peak_MW() {
            return peak_MW;
        }

        double annual_MWh() {
            return annual_MWh;
        }
    }

    /** @param mediumVoltageBuses names of the buses above low voltage */
    static LowVoltageSums of(PypsaTables tables, Set<String> mediumVoltageBuses) {
        LowVoltageSums sums = new LowVoltageSums();
        Map<String, String> stationOfBus = stations(tables, mediumVoltageBuses);
        for (PypsaTables.BusLoad load : tables.loads()) {
            sums.add(load, stationOfBus.get(load.bus()));
        }
        return sums;
    }

    Map<String, Sum> byBus() {
        return sumByBus;
    }

    int loadsWithoutStation() {
        return loadsWithoutStation;
    }

    double peakWithoutStation_MW() {
        return peakWithoutStation_MW;
    }

    private void add(PypsaTables.BusLoad load, @Nullable String station) {
        if (station == null) {
            loadsWithoutStation++;
            peakWithoutStation_MW += load.peak_MW();
            return;
        }
        Sum sum = sumByBus.computeIfAbsent(station, bus -> new Sum());
        sum.customers++;
        sum.peak_MW += load.peak_MW();
        sum.annual_MWh += load.annual_MWh().orElse(0);
    }

    /** The medium-voltage bus that supplies each bus; flooded through low-voltage lines from the transformers. */
    private static Map<String, String> stations(PypsaTables tables, Set<String> mediumVoltageBuses) {
        Map<String, List<String>> neighbours = lowVoltageNeighbours(tables, mediumVoltageBuses);
        Map<String, String> station = new HashMap<>();
        mediumVoltageBuses.forEach(bus -> station.put(bus, bus));
        Deque<String> open = new ArrayDeque<>();
        for (PypsaTables.Transformer transformer : tables.transformers()) {
            if (station.putIfAbsent(transformer.bus1(), transformer.bus0()) == null) {
                open.add(transformer.bus1());
            }
        }
        while (!open.isEmpty()) {
            String bus = open.remove();
            for (String next : neighbours.getOrDefault(bus, List.of())) {
                if (station.putIfAbsent(next, station.getOrDefault(bus, bus)) == null) {
                    open.add(next);
                }
            }
        }
        return station;
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

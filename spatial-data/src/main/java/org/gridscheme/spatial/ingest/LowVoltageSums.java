package org.gridscheme.spatial.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Loads summed per medium-voltage bus: those on the bus itself and those in the low-voltage networks behind its transformers.
 */
final class LowVoltageSums {

    private final Map<String, Sum> sumByBus = new LinkedHashMap<>();

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

    /** Loads without a station are in no sum. */
    static LowVoltageSums of(PypsaTables tables, PypsaStations stations) {
        LowVoltageSums sums = new LowVoltageSums();
        for (PypsaTables.BusLoad load : tables.loads()) {
            stations.find(load.bus()).ifPresent(station -> sums.add(load, station));
        }
        return sums;
    }

    Optional<Sum> find(String bus) {
        return Optional.ofNullable(sumByBus.get(bus));
    }

    private void add(PypsaTables.BusLoad load, String station) {
        Sum sum = sumByBus.computeIfAbsent(station, bus -> new Sum());
        sum.customers++;
        sum.peak_MW += load.peak_MW();
        sum.annual_MWh += load.annual_MWh().orElse(0);
    }
}

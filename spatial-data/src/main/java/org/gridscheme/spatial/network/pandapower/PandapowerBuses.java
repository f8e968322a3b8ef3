package org.gridscheme.spatial.network.pandapower;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;

/** The buses in service, found by their number. */
final class PandapowerBuses {

    private final Map<String, Bus> byNumber = new LinkedHashMap<>();
    private final Set<String> outOfService = new HashSet<>();

    static PandapowerBuses read(PandapowerFile file, PandapowerRows rows, PandapowerPlaces places) {
        PandapowerBuses buses = new PandapowerBuses();
        buses.outOfService.addAll(file.table("bus").ids());
        rows.forEachInService("bus", NetworkKinds.BUS, row -> buses.add(row, places));
        return buses;
    }

    private void add(PandapowerRow row, PandapowerPlaces places) {
        double nominal_kV = row.positive("vn_kv");
        outOfService.remove(row.number());
        if (!row.isUsable()) {
            return;
        }
        Bus bus = new Bus(row.number(), row.findText("name").orElse(row.number()), nominal_kV, places.place(row));
        if (byNumber.putIfAbsent(row.number(), bus) != null) {
            row.refuse(GridIssueCodes.DUPLICATE_ID, Map.of("kept", "first"));
        }
    }

    void addTo(NetworkDraft draft) {
        byNumber.values().forEach(draft::add);
    }

    boolean isOutOfService(String number) {
        return outOfService.contains(number);
    }

    /** Refuses a row whose bus is not there. */
    void requireKnown(PandapowerRow row, String column) {
        String number = row.reference(column);
        if (row.isUsable() && !byNumber.containsKey(number)) {
            row.refuse(GridIssueCodes.DANGLING_REFERENCE, Map.of("field", column, "refers_to", number));
        }
    }

    /** Nominal voltage of a bus that is there. */
    double nominal_kV(String number) {
        Bus bus = byNumber.get(number);
        return bus == null ? 0 : bus.nominalVoltage_kV();
    }
}

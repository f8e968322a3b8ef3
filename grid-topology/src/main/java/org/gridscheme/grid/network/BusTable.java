package org.gridscheme.grid.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;

/** The buses by number, and the nodes that closed switches make of them. Nodes are numbered by their first bus. */
final class BusTable {

    private final List<Bus> buses;
    private final Map<String, Integer> busById = new HashMap<>();
    private final int[] nodeOfBus;
    private final int[] firstBus;

    private BusTable(PowerNetwork network, NetworkFindings findings) {
        this.buses = network.buses();
        for (int bus = 0; bus < buses.size(); bus++) {
            register(bus, findings);
        }
        Partition joined = new Partition(buses.size());
        network.couplings().forEach(coupling -> join(coupling, joined, findings));
        this.nodeOfBus = new int[buses.size()];
        this.firstBus = numberNodes(joined);
    }

    static BusTable of(PowerNetwork network, NetworkFindings findings) {
        return new BusTable(network, findings);
    }

    /** Number of a usable bus, -1 for none. */
    int find(String id) {
        return busById.getOrDefault(id, -1);
    }

    /** @throws NoSuchElementException when there is no such usable bus */
    Bus bus(String id) {
        Integer bus = busById.get(id);
        if (bus == null) {
            throw new NoSuchElementException("no bus " + id);
        }
        return buses.get(bus);
    }

    /** Node of a bus given by id, -1 for none. */
    int nodeOf(String busId) {
        int bus = find(busId);
        return bus < 0 ? -1 : nodeOfBus[bus];
    }

    /** Node of a bus, -1 for one that is left out. */
    int nodeOf(int bus) {
        return nodeOfBus[bus];
    }

    int nodeCount() {
        return firstBus.length;
    }

    /** The first bus of a node, whose nominal voltage is the node's. */
    Bus firstBus(int node) {
        return buses.get(firstBus[node]);
    }

    double nominalVoltage_kV(int node) {
        return firstBus(node).nominalVoltage_kV();
    }

    /** Place of a bus, where there is such a bus and it has one. */
    Optional<LonLat> placeOf(String busId) {
        int bus = find(busId);
        return bus < 0 ? Optional.empty() : buses.get(bus).place();
    }

    private void register(int number, NetworkFindings findings) {
        Bus bus = buses.get(number);
        boolean clean = new ElementCheck(findings, NetworkKinds.BUS, bus.id(), bus.place())
                .within(
                        "nominal_voltage_kv",
                        bus.nominalVoltage_kV(),
                        Double.MIN_VALUE,
                        findings.limits().maxNominalVoltage_kV())
                .clean();
        if (clean && busById.putIfAbsent(bus.id(), number) != null) {
            findings.duplicate(NetworkKinds.BUS, bus.id(), bus.name(), bus.place());
        }
    }

    private void join(Coupling coupling, Partition joined, NetworkFindings findings) {
        int a = find(coupling.busAId());
        int b = find(coupling.busBId());
        ElementCheck check = new ElementCheck(
                        findings,
                        NetworkKinds.SWITCH,
                        coupling.id(),
                        placeOf(a < 0 ? coupling.busBId() : coupling.busAId()))
                .bus("bus_a", a, coupling.busAId())
                .bus("bus_b", b, coupling.busBId());
        if (!check.clean()) {
            return;
        }
        double a_kV = buses.get(a).nominalVoltage_kV();
        double b_kV = buses.get(b).nominalVoltage_kV();
        if (Math.abs(a_kV / b_kV - 1) > findings.limits().maxLineDeviation()) {
            check.error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    Map.of("from_kv", GridDataIssue.text(a_kV), "to_kv", GridDataIssue.text(b_kV)));
        } else if (coupling.closed()) {
            joined.join(a, b);
        }
    }

    private int[] numberNodes(Partition joined) {
        int[] nodeOfRoot = new int[buses.size()];
        Arrays.fill(nodeOfRoot, -1);
        int[] first = new int[buses.size()];
        int count = 0;
        for (int bus = 0; bus < buses.size(); bus++) {
            if (find(buses.get(bus).id()) != bus) {
                nodeOfBus[bus] = -1;
                continue;
            }
            int root = joined.root(bus);
            if (nodeOfRoot[root] < 0) {
                first[count] = bus;
                nodeOfRoot[root] = count++;
            }
            nodeOfBus[bus] = nodeOfRoot[root];
        }
        return Arrays.copyOf(first, count);
    }
}

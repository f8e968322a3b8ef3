package org.gridscheme.grid.shortcircuit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;

/** The buses of a network, those joined by closed couplings and by lines without impedance taken as one node. */
final class FaultNodes {

    private final Map<String, Integer> nodeByBusId = new HashMap<>();
    private final double[] nominal_kV;
    private final int count;

    FaultNodes(PowerNetwork network) {
        List<Bus> buses = network.buses();
        Map<String, Integer> index = new HashMap<>();
        for (int bus = 0; bus < buses.size(); bus++) {
            index.put(buses.get(bus).id(), bus);
        }
        Groups groups = new Groups(buses.size());
        network.couplings().stream()
                .filter(coupling -> coupling.closed())
                .forEach(coupling -> groups.join(number(index, coupling.busAId()), number(index, coupling.busBId())));
        network.lines().stream()
                .filter(line -> isClosed(line) && hasNoImpedance(line))
                .forEach(line -> groups.join(
                        number(index, line.from().busId()),
                        number(index, line.to().busId())));
        this.nominal_kV = new double[buses.size()];
        int[] numberOfGroup = new int[buses.size()];
        int nodes = 0;
        for (int bus = 0; bus < buses.size(); bus++) {
            int group = groups.of(bus);
            if (group == bus) {
                nominal_kV[nodes] = buses.get(bus).nominalVoltage_kV();
                numberOfGroup[group] = nodes++;
            }
            nodeByBusId.put(buses.get(bus).id(), numberOfGroup[group]);
        }
        this.count = nodes;
    }

    int count() {
        return count;
    }

    double nominal_kV(int node) {
        return nominal_kV[node];
    }

    int at(Terminal terminal) {
        return at(terminal.busId());
    }

    /** @throws IllegalArgumentException for a bus that is not in the network */
    int at(String busId) {
        return number(nodeByBusId, busId);
    }

    private static int number(Map<String, Integer> numbers, String busId) {
        Integer number = numbers.get(busId);
        if (number == null) {
            throw new IllegalArgumentException("no bus " + busId);
        }
        return number;
    }

    static boolean isClosed(Line line) {
        return line.from().closed() && line.to().closed();
    }

    static boolean isClosed(Transformer transformer) {
        return transformer.from().closed() && transformer.to().closed();
    }

    private static boolean hasNoImpedance(Line line) {
        return line.pi().r_ohm() == 0 && line.pi().x_ohm() == 0;
    }
}

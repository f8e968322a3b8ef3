package org.gridscheme.grid.shortcircuit;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.NetworkIndex;

/**
 * The short-circuit currents of a network at every bus (IEC 60909-0, equivalent voltage source at the fault). Radial and meshed
 * networks are calculated alike, by one elimination of the admittance matrix; a radial network takes time linear in its size
 * but for ordering. Immutable.
 */
public final class ShortCircuit {

    private final NetworkIndex network;
    private final List<Optional<FaultCurrents>> currentsByNode;

    private ShortCircuit(NetworkIndex network, FaultCase faultCase, ShortCircuitAssumptions assumptions) {
        this.network = network;
        this.currentsByNode = new FaultCalculation(network, faultCase, assumptions).allNodes();
    }

    /**
     * Calculates a network in the switch positions it is in; what the index left out is not part of it.
     *
     * @throws ShortCircuitInputException with everything the network lacks
     * @throws NetworkTooMeshedException when the network is out of reach of this method
     */
    public static ShortCircuit of(NetworkIndex network, FaultCase faultCase, ShortCircuitAssumptions assumptions) {
        InputCheck.check(network, faultCase);
        return new ShortCircuit(network, faultCase, assumptions);
    }

    /** The currents at a node, empty where no source reaches it. */
    public Optional<FaultCurrents> find(int node) {
        return currentsByNode.get(node);
    }

    /**
     * The currents at a bus, empty where no source reaches it.
     *
     * @throws NoSuchElementException when the network has no such usable bus
     */
    public Optional<FaultCurrents> find(String busId) {
        int bus = network.findBus(busId).orElseThrow(() -> new NoSuchElementException("no bus " + busId));
        return find(network.nodeOfBus(bus));
    }

    /** Usable buses in the order of the network. */
    public List<String> listBusIds() {
        List<Bus> buses = network.network().buses();
        return IntStream.range(0, buses.size())
                .filter(bus -> network.nodeOfBus(bus) >= 0)
                .mapToObj(bus -> buses.get(bus).id())
                .toList();
    }
}

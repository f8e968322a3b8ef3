package org.gridscheme.grid.shortcircuit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.PowerNetwork;

/**
 * The short-circuit currents of a network at every bus (IEC 60909-0, equivalent voltage source at the fault). Radial and meshed
 * networks are calculated alike, by one elimination of the admittance matrix; a radial network takes time linear in its size
 * but for ordering. Immutable.
 */
public final class ShortCircuit {

    private final Map<String, Optional<FaultCurrents>> currentsByBus = new LinkedHashMap<>();

    private ShortCircuit(PowerNetwork network, FaultCase faultCase, ShortCircuitAssumptions assumptions) {
        FaultNodes nodes = new FaultNodes(network);
        List<Optional<FaultCurrents>> byNode = new FaultCalculation(network, nodes, faultCase, assumptions).allNodes();
        for (Bus bus : network.buses()) {
            currentsByBus.put(bus.id(), byNode.get(nodes.at(bus.id())));
        }
    }

    /**
     * Calculates a network in the switch positions it is in.
     *
     * @throws ShortCircuitInputException with everything that is wrong with the network
     * @throws NetworkTooMeshedException when the network is out of reach of this method
     */
    public static ShortCircuit of(PowerNetwork network, FaultCase faultCase, ShortCircuitAssumptions assumptions) {
        InputCheck.check(network, faultCase);
        return new ShortCircuit(network, faultCase, assumptions);
    }

    /**
     * The currents at a bus, empty where no source reaches it.
     *
     * @throws NoSuchElementException when the network has no such bus
     */
    public Optional<FaultCurrents> find(String busId) {
        Optional<FaultCurrents> currents = currentsByBus.get(busId);
        if (currents == null) {
            throw new NoSuchElementException("no bus " + busId);
        }
        return currents;
    }

    /** Buses in the order of the network. */
    public List<String> listBusIds() {
        return List.copyOf(currentsByBus.keySet());
    }
}

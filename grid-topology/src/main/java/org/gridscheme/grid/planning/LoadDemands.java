package org.gridscheme.grid.planning;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.loading.LowestLoad;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Loads of the planning model as demands of constant power, at their own power factor. */
final class LoadDemands {

    private LoadDemands() {}

    /** Every load at its lowest. */
    static List<Demand> lowest(GridSnapshot grid) {
        List<Demand> demands = new ArrayList<>();
        for (int node = 0; node < grid.nodeCount(); node++) {
            grid.loadsAt(node).forEach(load -> demands.add(demand(load, LowestLoad.of_kVA(grid, load))));
        }
        return demands;
    }

    static Demand demand(Load load, double power_kVA) {
        double p_kW = power_kVA * load.powerFactor();
        double q_kvar = power_kVA * Math.sqrt(1 - load.powerFactor() * load.powerFactor());
        VoltageDependence constant = VoltageDependence.CONSTANT_POWER;
        return new Demand(load.id(), load.name(), load.nodeId(), p_kW, q_kvar, constant, constant);
    }
}

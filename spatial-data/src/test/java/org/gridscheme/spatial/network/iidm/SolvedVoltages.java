package org.gridscheme.spatial.network.iidm;

import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.util.TwtData;
import java.util.HashMap;
import java.util.Map;

/** The solved state of a network of PowSyBl, by the ids its buses have in ours: per unit and degrees. */
final class SolvedVoltages {

    private final Map<String, double[]> byBus = new HashMap<>();

    private SolvedVoltages() {}

    static Map<String, double[]> of(Network network) {
        SolvedVoltages voltages = new SolvedVoltages();
        network.getBusBreakerView()
                .getBusStream()
                .forEach(bus -> voltages.put(
                        bus.getId(), bus.getV() / bus.getVoltageLevel().getNominalV(), bus.getAngle()));
        network.getThreeWindingsTransformerStream().forEach(it -> {
            TwtData solved = new TwtData(it, 0, false);
            voltages.put(
                    it.getId() + " star", solved.getStarU() / it.getRatedU0(), Math.toDegrees(solved.getStarTheta()));
        });
        network.getDanglingLineStream()
                .forEach(it -> voltages.put(
                        it.getId() + " boundary",
                        it.getBoundary().getV()
                                / it.getTerminal().getVoltageLevel().getNominalV(),
                        it.getBoundary().getAngle()));
        return voltages.byBus;
    }

    private void put(String bus, double voltage_pu, double angle_deg) {
        if (!Double.isNaN(voltage_pu)) {
            byBus.put(bus, new double[] {voltage_pu, angle_deg});
        }
    }
}

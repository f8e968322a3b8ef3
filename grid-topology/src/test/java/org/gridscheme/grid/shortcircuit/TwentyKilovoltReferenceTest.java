package org.gridscheme.grid.shortcircuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.testkit.PandapowerCsv;
import org.gridscheme.grid.testkit.ResultTable;
import org.gridscheme.grid.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** Every bus of a stored 20 kV grid against its stored largest currents (feeder 5000 MVA, R/X 0.1, generators left out, 1 s). */
class TwentyKilovoltReferenceTest {

    private static final double RELATIVE = 1e-9;

    @Test
    void largestCurrentsMatchTheStoredOnesAtEveryBus() {
        PandapowerCsv folder = PandapowerCsv.in(SharedData.at("grid-mv-oberrhein/csv"));
        ResultTable stored = folder.table("res_bus_sc_max.csv");
        PowerNetwork network = withFeeder(folder.network());
        ShortCircuit found =
                ShortCircuit.of(NetworkIndex.of(network), FaultCase.MAXIMUM, Iec60909.with(Iec60909.TOLERANCE_10));

        assertThat(stored.keys()).hasSize(179).containsExactlyElementsOf(found.listBusIds());
        check(stored, found, "ikss_ka", FaultCurrents::initial_kA);
        check(stored, found, "ip_ka", FaultCurrents::peak_kA);
        check(stored, found, "ith_ka", FaultCurrents::thermal_kA);
        check(stored, found, "rk_ohm", FaultCurrents::r_ohm);
        check(stored, found, "xk_ohm", FaultCurrents::x_ohm);
    }

    private static void check(
            ResultTable stored, ShortCircuit found, String column, ToDoubleFunction<FaultCurrents> value) {
        double largest = 0;
        for (String bus : stored.keys()) {
            double expected = stored.value(bus, column);
            double actual = value.applyAsDouble(found.find(bus).orElseThrow());
            largest = Math.max(largest, Math.abs(actual / expected - 1));
        }
        System.out.printf(
                "%s: largest relative difference %.1e at %d buses%n",
                column, largest, stored.keys().size());
        assertThat(largest).as(column).isLessThan(RELATIVE);
    }

    private static PowerNetwork withFeeder(PowerNetwork network) {
        OptionalDouble power_MVA = OptionalDouble.of(5000);
        OptionalDouble rToX = OptionalDouble.of(0.1);
        List<Source> sources = network.sources().stream()
                .map(source ->
                        new Source(source.id(), source.name(), source.busId(), 1, 0, power_MVA, rToX, power_MVA, rToX))
                .toList();
        return new PowerNetwork(
                network.name(),
                network.frequency_Hz(),
                network.buses(),
                network.lines(),
                network.transformers(),
                network.couplings(),
                sources,
                network.demands(),
                List.of(),
                network.shunts());
    }
}

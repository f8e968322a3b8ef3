package org.gridscheme.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.testkit.Flows;
import org.gridscheme.grid.testkit.RandomNetworks;
import org.junit.jupiter.api.Test;

/** Random networks against PowSyBl OpenLoadFlow. */
class RandomFlowTest {

    private static final double LARGEST_DIFFERENCE_PU = 1e-7;

    @Test
    void radialNetworksAgainstPowsybl() {
        compare("radial", 500, RandomNetworks::radial);
    }

    @Test
    void weaklyMeshedNetworksAgainstPowsybl() {
        compare("meshed", 200, RandomNetworks::meshed);
    }

    /** Two sources of one voltage are one source whose buses a switch joins. */
    @Test
    void secondSourceIsASwitchToTheFirst() {
        double worst = 0;
        int compared = 0;
        for (long seed = 0; seed < 200; seed++) {
            PowerNetwork drawn = seed % 2 == 0 ? RandomNetworks.radial(seed) : RandomNetworks.meshed(seed);
            Source first = drawn.sources().get(0);
            double source_kV = drawn.buses().get(0).nominalVoltage_kV();
            List<Bus> same = drawn.buses().stream()
                    .filter(bus -> bus.nominalVoltage_kV() == source_kV)
                    .toList();
            if (same.size() == 1) {
                continue;
            }
            Bus last = same.get(same.size() - 1);
            FlowSolution two = Flows.solved(NetworkIndex.of(withSecondSource(drawn, first, last)));
            FlowSolution joined = Flows.solved(NetworkIndex.of(joined(drawn, first, last)));
            for (int bus = 0; bus < drawn.buses().size(); bus++) {
                worst = Math.max(worst, Math.abs(two.voltage_pu(bus) - joined.voltage_pu(bus)));
            }
            assertThat(two.losses_kW()).as("seed %d", seed).isCloseTo(joined.losses_kW(), within(1e-4));
            compared++;
        }
        System.out.printf(Locale.ROOT, "%d networks of two sources: largest difference %.2e p.u.%n", compared, worst);
        assertThat(compared).isGreaterThan(20);
        assertThat(worst).isLessThan(LARGEST_DIFFERENCE_PU);
    }

    private static PowerNetwork withSecondSource(PowerNetwork drawn, Source first, Bus at) {
        Source second = new Source(
                "second",
                "",
                at.id(),
                first.voltage_pu(),
                first.angle_deg(),
                first.maxShortCircuit_MVA(),
                first.maxRToX(),
                first.minShortCircuit_MVA(),
                first.minRToX());
        return with(drawn, List.of(), List.of(first, second));
    }

    private static PowerNetwork joined(PowerNetwork drawn, Source first, Bus at) {
        Coupling tie = new Coupling("tie", "", SwitchKind.BREAKER, first.busId(), at.id(), true);
        return with(drawn, List.of(tie), List.of(first));
    }

    private static PowerNetwork with(PowerNetwork drawn, List<Coupling> couplings, List<Source> sources) {
        return new PowerNetwork(
                drawn.name(),
                drawn.frequency_Hz(),
                drawn.buses(),
                drawn.lines(),
                drawn.transformers(),
                couplings,
                sources,
                drawn.demands(),
                drawn.generators(),
                drawn.shunts());
    }

    private static void compare(String kind, int count, LongFunction<PowerNetwork> network) {
        long fresh = System.nanoTime();
        double worst = 0;
        double lowest = 1;
        int loops = 0;
        for (int i = 0; i < count; i++) {
            long seed = i < count / 5 * 4 ? i : fresh + i;
            PowerNetwork drawn = network.apply(seed);
            FlowSolution solution = Flows.solved(NetworkIndex.of(drawn));
            PowsyblOracle oracle = PowsyblOracle.solve(drawn);
            double difference = difference_pu(drawn, solution, oracle);
            assertThat(difference).as("%s network of seed %d", kind, seed).isLessThan(LARGEST_DIFFERENCE_PU);
            worst = Math.max(worst, difference);
            lowest = Math.min(lowest, lowest_pu(solution));
            loops += solution.index().island(0).loopCount();
        }
        System.out.printf(
                Locale.ROOT,
                "%d %s networks (seeds 0..%d, the rest from %d), %d loops, lowest voltage %.3f p.u.: largest difference from"
                        + " PowSyBl %.2e p.u.%n",
                count,
                kind,
                count / 5 * 4 - 1,
                fresh + count / 5 * 4,
                loops,
                lowest,
                worst);
    }

    private static double difference_pu(PowerNetwork network, FlowSolution solution, PowsyblOracle oracle) {
        double worst = 0;
        for (int bus = 0; bus < network.buses().size(); bus++) {
            String id = network.buses().get(bus).id();
            double apart_rad = Math.toRadians(solution.angle_deg(bus) - oracle.angle_deg(id));
            double difference = Math.max(
                    Math.abs(solution.voltage_pu(bus) - oracle.voltage_pu(id)), 2 * Math.abs(Math.sin(apart_rad / 2)));
            assertThat(difference).as("bus %s of %s", id, network.name()).isNotNaN();
            worst = Math.max(worst, difference);
        }
        return worst;
    }

    private static double lowest_pu(FlowSolution solution) {
        double lowest = 1;
        for (int bus = 0; bus < solution.index().busCount(); bus++) {
            lowest = Math.min(lowest, solution.voltage_pu(bus));
        }
        return lowest;
    }
}

package org.gridscheme.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.testkit.Flows;
import org.gridscheme.grid.testkit.NetworkSketch;
import org.gridscheme.grid.testkit.PublishedCases;
import org.gridscheme.grid.testkit.RandomNetworks;
import org.junit.jupiter.api.Test;

class FeederWhatIfTest {

    private static final double AGREEMENT_PU = 1e-5;
    private static final double VOLTAGE_BAND_PU = 0.08;
    /** Two approximations follow one another beside the path. */
    private static final double SIDE_AGREEMENT_PU = 5e-5;
    /** The lowest voltage is looked for where it was before. */
    private static final double LOWEST_AGREEMENT_PU = 2e-3;
    /** Beside this path a generator carries its neighbours: next to no current arrives, and much is lost below. */
    private static final long GENERATOR_CARRIES_ITS_NEIGHBOURS = 24640289311499L;

    @Test
    void tenThousandRandomCandidatesAgainstTheFullSolution() {
        long fresh = System.nanoTime();
        Deviation deviation = new Deviation();
        for (int i = 0; i < 200; i++) {
            long seed = i < 150 ? i : fresh + i;
            deviation.addCandidates(RandomNetworks.radial(seed, 20 + (i % 10) * 40), seed, 50);
        }
        System.out.printf(
                Locale.ROOT,
                "%d candidates (seeds 0..149, the rest from %d), voltage drops of up to %.3f p.u. added: largest difference"
                        + " from the full solution %.2e p.u. at the bus (more than %.0e in %d), %.2e at any bus, %.2e at the lowest (missed by more than"
                        + " %.0e in %d); loading %.2e of itself; %d without a quick answer%n",
                deviation.candidates,
                fresh + 150,
                deviation.largestDrop_pu,
                deviation.path_pu,
                AGREEMENT_PU,
                deviation.pathMissed,
                deviation.anywhere_pu,
                deviation.lowest_pu,
                SIDE_AGREEMENT_PU,
                deviation.lowestMissed,
                deviation.loading,
                deviation.unanswered);
        assertThat(deviation.candidates).isEqualTo(10_000);
        assertThat(deviation.path_pu).isLessThan(SIDE_AGREEMENT_PU);
        assertThat(deviation.pathMissed).isLessThan(100);
        assertThat(deviation.lowest_pu).isLessThan(LOWEST_AGREEMENT_PU);
        assertThat(deviation.lowestMissed).isLessThan(100);
        assertThat(deviation.anywhere_pu).isLessThan(SIDE_AGREEMENT_PU);
        assertThat(deviation.loading).isLessThan(1e-3);
        assertThat(deviation.unanswered).isZero();
    }

    @Test
    void besideAGeneratorThatCarriesItsNeighbours() {
        Deviation deviation = new Deviation();

        deviation.addCandidates(
                RandomNetworks.radial(GENERATOR_CARRIES_ITS_NEIGHBOURS, 100), GENERATOR_CARRIES_ITS_NEIGHBOURS, 50);

        assertThat(deviation.candidates).isEqualTo(50);
        assertThat(deviation.unanswered).isZero();
        assertThat(deviation.path_pu).isLessThan(1e-6);
        assertThat(deviation.anywhere_pu).isLessThan(1e-6);
        assertThat(deviation.loading).isLessThan(1e-4);
    }

    @Test
    void candidatesOnTheCineldiSystem() {
        Deviation deviation = new Deviation();

        deviation.addCandidates(PublishedCases.cineldi(), 1, 1000);

        System.out.printf(Locale.ROOT, "cineldi: largest difference %.2e p.u.%n", deviation.path_pu);
        assertThat(deviation.path_pu).isLessThan(AGREEMENT_PU);
    }

    @Test
    void busbarVoltageIsNotFrozen() {
        PiModel transformer = PiModel.series(0.01, 1);
        PowerNetwork network = new NetworkSketch()
                .bus("hv", 110)
                .bus("bar", 10)
                .bus("a", 10)
                .bus("b", 10)
                .source("hv")
                .transformer("t", "hv", "bar", 110, 10, transformer)
                .line("la", "bar", "a", 0.5, 0.5)
                .line("lb", "bar", "b", 0.5, 0.5)
                .demand("b", 2000, 500)
                .network();
        FlowSolution base = Flows.solved(network);
        DemandTrial trial = FeederWhatIf.of(base).newTrial();

        assertThat(trial.add(2, 3000, 1000)).isTrue();

        FlowSolution full = Flows.solved(withDemand(network, "a", 3000, 1000));
        assertThat(trial.pathLength()).isEqualTo(3);
        assertThat(trial.pathVoltage_pu(1)).isCloseTo(full.voltage_pu(1), within(1e-6));
        assertThat(base.voltage_pu(1) - full.voltage_pu(1)).isGreaterThan(5e-3);
        assertThat(trial.voltageAt_pu(3)).isCloseTo(full.voltage_pu(3), within(1e-5));
        assertThat(trial.pathBranch(0)).isEqualTo(0);
        assertThat(trial.pathBranch(1)).isEqualTo(2);
        assertThat(trial.pathLoading_pct(1)).isCloseTo(full.branch(2).loading_pct(), within(1e-4));
        assertThat(trial.addedSourceP_kW()).isCloseTo(full.sourceP_kW(0) - base.sourceP_kW(0), within(1e-2));
    }

    @Test
    void nothingAddedChangesNothing() {
        FlowSolution base = Flows.solved(NetworkIndex.of(RandomNetworks.radial(7)));
        DemandTrial trial = FeederWhatIf.of(base).newTrial();

        for (int bus = 0; bus < base.index().busCount(); bus++) {
            assertThat(trial.add(bus, 0, 0)).isTrue();
            assertThat(trial.voltage_pu()).isCloseTo(base.voltage_pu(bus), within(1e-8));
            assertThat(trial.addedSourceP_kW()).isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void questionsDoNotLeaveTraces() {
        FlowSolution base = Flows.solved(NetworkIndex.of(RandomNetworks.radial(11)));
        DemandTrial trial = FeederWhatIf.of(base).newTrial();
        trial.add(3, 200, 50);
        double first_pu = trial.voltage_pu();

        for (int bus = 0; bus < base.index().busCount(); bus++) {
            trial.add(bus, 300, 100);
        }
        trial.add(3, 200, 50);

        assertThat(trial.voltage_pu()).isEqualTo(first_pu);
    }

    @Test
    void threadsAskAtOnce() {
        FlowSolution base = Flows.solved(NetworkIndex.of(RandomNetworks.radial(13, 300)));
        FeederWhatIf whatIf = FeederWhatIf.of(base);
        double[] alone = voltagesAfter(whatIf);

        List<double[]> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> voltagesAfter(whatIf))
                .toList();

        assertThat(together).allSatisfy(voltages -> assertThat(voltages).isEqualTo(alone));
    }

    private static double[] voltagesAfter(FeederWhatIf whatIf) {
        DemandTrial trial = whatIf.newTrial();
        return IntStream.range(0, whatIf.base().index().busCount())
                .mapToDouble(bus -> trial.add(bus, 20, 5) ? trial.voltage_pu() : Double.NaN)
                .toArray();
    }

    @Test
    void aGeneratorRaisesTheVoltage() {
        PowerNetwork network = RandomNetworks.radial(5);
        FlowSolution base = Flows.solved(NetworkIndex.of(network));
        DemandTrial trial = FeederWhatIf.of(base).newTrial();
        Bus last = network.buses().get(network.buses().size() - 1);
        int bus = network.buses().size() - 1;

        assertThat(trial.add(bus, -50, 0)).isTrue();

        FlowSolution full = Flows.solved(NetworkIndex.of(withDemand(network, last.id(), -50, 0)));
        assertThat(trial.voltage_pu()).isCloseTo(full.voltage_pu(bus), within(AGREEMENT_PU));
        assertThat(trial.voltage_pu()).isGreaterThan(base.voltage_pu(bus));
    }

    @Test
    void whatNoSupplyCanCarryHasNoAnswer() {
        FlowSolution base = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a")
                .line("l", "a", "b", 10, 10)
                .network());
        DemandTrial trial = FeederWhatIf.of(base).newTrial();

        assertThat(trial.add(1, 50_000, 0)).isFalse();
        assertThatThrownBy(trial::voltage_pu).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void loopsAndDeadBusesAreNotSupported() {
        FlowSolution base = Flows.solved(NetworkIndex.of(new NetworkSketch()
                .bus("s", 10)
                .bus("a", 10)
                .bus("b", 10)
                .bus("dead", 10)
                .source("s")
                .line("sa", "s", "a", 1, 1)
                .line("sb", "s", "b", 1, 1)
                .line("ab", "a", "b", 1, 1)
                .network()));
        FeederWhatIf whatIf = FeederWhatIf.of(base);

        assertThat(whatIf.supports(1)).isFalse();
        assertThat(whatIf.supports(3)).isFalse();
        assertThatThrownBy(() -> whatIf.newTrial().add(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PowerNetwork withDemand(PowerNetwork network, String busId, double p_kW, double q_kvar) {
        List<Demand> demands = new ArrayList<>(network.demands());
        VoltageDependence constant = VoltageDependence.CONSTANT_POWER;
        demands.add(new Demand("candidate", "", busId, p_kW, q_kvar, constant, constant));
        return new PowerNetwork(
                network.name(),
                network.frequency_Hz(),
                network.buses(),
                network.lines(),
                network.transformers(),
                network.couplings(),
                network.sources(),
                demands,
                network.generators(),
                network.shunts());
    }

    /** Largest deviations of the quick answers from full solutions. */
    private static final class Deviation {

        private int candidates;
        private int unanswered;
        private double largestDrop_pu;
        private double path_pu;
        private int pathMissed;
        private double lowest_pu;
        private int lowestMissed;
        private double anywhere_pu;
        private double loading;

        void addCandidates(PowerNetwork network, long seed, int count) {
            Random random = new Random(seed);
            FlowSolution base = Flows.solved(NetworkIndex.of(network));
            DemandTrial trial = FeederWhatIf.of(base).newTrial();
            for (int i = 0; i < count; i++) {
                int bus = random.nextInt(network.buses().size());
                Bus at = network.buses().get(bus);
                double p_kW = random.nextDouble() * Math.min(8000, largestDemand_kW(base, bus));
                double q_kvar = p_kW * (random.nextDouble() * 0.6 - 0.1);
                add(trial, base, bus, p_kW, q_kvar, withDemand(network, at.id(), p_kW, q_kvar));
            }
        }

        /** A demand whose own drop over its supply path is about the voltage band of the grid. */
        private static double largestDemand_kW(FlowSolution base, int bus) {
            SweepTree tree = base.tree();
            double path_pu = 1e-9;
            for (int at = tree.position[base.index().nodeOfBus(bus)]; at >= 0; at = tree.parent[at]) {
                path_pu += Math.hypot(tree.zRe[at], tree.zIm[at]);
            }
            return VOLTAGE_BAND_PU / path_pu * 1000;
        }

        private void add(
                DemandTrial trial, FlowSolution base, int bus, double p_kW, double q_kvar, PowerNetwork after) {
            FlowResult result = PowerFlow.solve(NetworkIndex.of(after));
            if (!(result instanceof FlowResult.Solved)) {
                return;
            }
            FlowSolution full = ((FlowResult.Solved) result).solution();
            candidates++;
            if (!trial.add(bus, p_kW, q_kvar)) {
                unanswered++;
                return;
            }
            largestDrop_pu = Math.max(largestDrop_pu, base.voltage_pu(bus) - full.voltage_pu(bus));
            double apart_pu = Math.abs(trial.voltage_pu() - full.voltage_pu(bus));
            path_pu = Math.max(path_pu, apart_pu);
            pathMissed += apart_pu > AGREEMENT_PU ? 1 : 0;
            for (int k = 0; k + 1 < trial.pathLength(); k++) {
                int branch = trial.pathBranch(k);
                double found_pct = trial.pathLoading_pct(k);
                double full_pct = full.branch(branch).loading_pct();
                if (full_pct > 1) {
                    loading = Math.max(loading, Math.abs(found_pct / full_pct - 1));
                }
            }
            compareVoltages(trial, full, bus);
        }

        /** Walks the tree the long way: up from both buses to the node below the nearest transformer. */
        private static boolean behindSameTransformer(FlowSolution full, int bus, int other) {
            SweepTree tree = full.tree();
            int top = tree.position[full.index().nodeOfBus(bus)];
            while (tree.parent[top] >= 0 && !fedByTransformer(tree, top)) {
                top = tree.parent[top];
            }
            int at = tree.position[full.index().nodeOfBus(other)];
            while (at > top) {
                at = tree.parent[at];
            }
            return at == top;
        }

        private static boolean fedByTransformer(SweepTree tree, int position) {
            for (int branch = tree.index.lineCount(); branch < tree.edge.length; branch++) {
                if (tree.edge[branch] == position) {
                    return true;
                }
            }
            return false;
        }

        private void compareVoltages(DemandTrial trial, FlowSolution full, int bus) {
            double lowestOfFull_pu = 2;
            for (int other = 0; other < full.index().busCount(); other++) {
                double apart_pu = Math.abs(trial.voltageAt_pu(other) - full.voltage_pu(other));
                anywhere_pu = Math.max(anywhere_pu, apart_pu);
                if (behindSameTransformer(full, bus, other)) {
                    lowestOfFull_pu = Math.min(lowestOfFull_pu, full.voltage_pu(other));
                }
            }
            double apart_pu = Math.abs(trial.lowestVoltage_pu() - lowestOfFull_pu);
            lowest_pu = Math.max(lowest_pu, apart_pu);
            lowestMissed += apart_pu > SIDE_AGREEMENT_PU ? 1 : 0;
        }
    }
}

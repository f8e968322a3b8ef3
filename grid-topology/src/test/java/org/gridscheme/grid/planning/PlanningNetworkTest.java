package org.gridscheme.grid.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridscheme.grid.flow.DemandTrial;
import org.gridscheme.grid.flow.FeederWhatIf;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.Flows;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPointMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningNetworkTest {

    private static final LoadingAssumptions LOADING = new LoadingAssumptions(0.9, 0.85, Optional.empty());
    private static final NetworkAssumptions ASSUMPTIONS = new NetworkAssumptions(
            50, 0.95, 1, 1.05, new TransformerImpedance(10.5, 0.5), new TransformerImpedance(4, 1), 1.1);

    private GridSnapshot grid;
    private FeederForest forest;
    private GridLoading loading;
    private PlanningNetwork planning;

    private void build(String text, LoadCase loadCase) {
        grid = GridDsl.snapshot(text);
        forest = FeederForest.trace(grid);
        loading = GridLoading.of(grid, forest, LOADING);
        planning = PlanningNetwork.of(forest, loading, LOADING, ASSUMPTIONS, loadCase);
    }

    private FlowSolution solve() {
        return Flows.solved(NetworkIndex.of(planning.network()));
    }

    private int branch(FlowSolution solution, String id) {
        NetworkIndex index = solution.index();
        for (int branch = 0; branch < index.branchCount(); branch++) {
            if (index.branchId(branch).equals(id)) {
                return branch;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void feedersAndTransformersCarryTheirPeaks() {
        build(SampleGrids.EXAMPLE_A, LoadCase.PEAK);
        FlowSolution solution = solve();

        // F1: 70 A measured and 49.88 A committed at 10 kV; what the busbar holds above 10 kV and the losses change it.
        int head = planning.branchOf(grid.sectionAt(grid.nodeIndex("F1"), 0));
        double busbar_pu = Flows.voltage_pu(solution, "busbar:S1");
        assertThat(solution.branch(head).fromCurrent_A() * busbar_pu).isCloseTo(119.88, within(0.8));
        assertThat(solution.branch(head).loading_pct())
                .isCloseTo(100 * 119.88 / loading.sectionAllowed_A(0) / busbar_pu, within(0.2));
        // T1: 24.0 MVA measured and 2.0 MVA committed, whatever the sum of the feeders.
        double toBusbar_kVA = Math.hypot(
                solution.branch(branch(solution, "T1")).toP_kW(),
                solution.branch(branch(solution, "T1")).toQ_kvar());
        assertThat(toBusbar_kVA).isCloseTo(26_000, within(30.0));
    }

    /** Two feeders of two stations, one moved load, and a third feeder behind a closed tie of the first bus: as in a grid that is switched so in its data. */
    @Test
    void aPartAfterAMoveIsThatOfTheGridSwitchedSo() {
        String text = """
                station S 0 0
                station Q 0 9
                station Z 0 99
                bus S1 S ik=16
                bus S2 S ik=16
                bus Q1 Q ik=16
                bus Z1 Z
                trafo T1 S1 20
                trafo T2 Q1 20
                trafo T3 Z1 20
                tie S1 S2 closed
                bay A S1 0 0
                bay B Q1 0 0
                bay C S2 0 0
                bay D Z1 0 0
                rmu A1 300 0
                rmu A2 600 0
                rmu B1 900 0
                rmu C1 900 50
                rmu D1 900 90
                line D D1
                line A A1
                line A1 A2%s
                line B B1
                line A2 B1%s
                line C C1
                load D1 900
                load A1 900
                load A2 1500
                load B1 700
                load C1 2000
                """;
        build(text.formatted("", " open"), LoadCase.PEAK);
        GridSnapshot today = grid;
        OpenPointMove move = OpenPointMove.of(forest, section("A1", "A2"), section("A2", "B1"));
        FeederForest moved = forest.after(move);
        PlanningNetwork part = PlanningNetwork.feeding(
                moved, loading.after(moved, move), LOADING, ASSUMPTIONS, move.former(), move.taker());
        FlowSolution found = Flows.solved(NetworkIndex.of(part.network()));

        build(text.formatted(" open", ""), LoadCase.PEAK);
        FlowSolution expected = solve();

        assertThat(part.busOf(today.nodeIndex("D1"))).as("fed from elsewhere").isEqualTo(-1);
        for (String id : List.of("A", "A1", "A2", "B", "B1", "C", "C1")) {
            assertThat(found.voltage_pu(part.busOf(today.nodeIndex(id))))
                    .as(id)
                    .isCloseTo(expected.voltage_pu(planning.busOf(grid.nodeIndex(id))), within(1e-12));
        }
        assertThat(Flows.voltage_pu(found, "busbar:S1"))
                .isCloseTo(Flows.voltage_pu(expected, "busbar:S1"), within(1e-12));
    }

    private int section(String from, String to) {
        return IntStream.range(0, grid.sectionCount())
                .filter(it -> grid.section(it).fromNodeId().equals(from)
                        && grid.section(it).toNodeId().equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void dropIsThatOfThePlanningFormulaNearNominalVoltage() {
        build(SampleGrids.EXAMPLE_A, LoadCase.PEAK);
        FlowSolution solution = solve();

        int end = grid.nodeIndex("RMU-5");
        double drop_pct = 100 * (Flows.voltage_pu(solution, "busbar:S1") - solution.voltage_pu(planning.busOf(end)));

        assertThat(drop_pct).isCloseTo(loading.voltageDropToNode_pct(end, PowerFactor.of(0.95)), within(0.03));
        assertThat(drop_pct).isGreaterThan(0.5);
    }

    /** 1 / S = 1 / (sqrt3 · 10 · 16) - 1 / (1.1 · 50 / 0.16): the grid above gives 1,429.9 MVA. */
    @Test
    void shortCircuitLevelAboveFollowsFromThatOfTheBusbar() {
        build(SampleGrids.EXAMPLE_A, LoadCase.PEAK);

        List<Source> sources = planning.network().sources();

        assertThat(sources).hasSize(1);
        assertThat(sources.get(0).busId()).isEqualTo("substation:S");
        assertThat(sources.get(0).maxShortCircuit_MVA().orElseThrow()).isCloseTo(1429.9, within(0.1));
    }

    @Test
    void openPointsCutAndWhatIsCommittedStandsAtItsNode() {
        build(SampleGrids.EXAMPLE_A, LoadCase.PEAK);
        FlowSolution solution = solve();

        assertThat(solution.index().island(0).radial()).isTrue();
        assertThat(planning.network().demands())
                .extracting(Demand::id)
                .contains("committed:RMU-3", "diversity:S1", "diversity:S2");
    }

    @Test
    void oneMoreCustomerOnTheWorkedExample() {
        build(SampleGrids.EXAMPLE_A, LoadCase.PEAK);
        DemandTrial trial = FeederWhatIf.of(solve()).newTrial();
        int node = grid.nodeIndex("RMU-3");

        // 1,984.5 kVA at 0.95, the feeder contribution of the worked example: 114.58 A at 10 kV.
        assertThat(trial.add(planning.busOf(node), 1885.3, 619.7)).isTrue();

        double before_pct = 100 * loading.sectionPeak_A(0) / loading.sectionAllowed_A(0);
        assertThat(before_pct).isCloseTo(33.65, within(0.01));
        assertThat(trial.pathLoading_pct(2) * trial.pathVoltage_pu(3)).isCloseTo(65.8, within(0.8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void randomGridsAreSoundNetworks(int block) {
        for (long seed = block * 25L; seed < block * 25L + 25; seed++) {
            build(RandomGrids.radial(seed), LoadCase.PEAK);
            NetworkIndex index = NetworkIndex.of(planning.network());
            assertThat(index.issues()).as("seed %d", seed).allSatisfy(issue -> assertThat(issue.code())
                    .isEqualTo("grid.island"));
            FlowSolution solution = Flows.solved(index);
            for (int node = 0; node < grid.nodeCount(); node++) {
                boolean supplied = forest.feederOf(node) >= 0 || grid.busbarSectionOfBay(node) >= 0;
                assertThat(solution.isSolved(planning.busOf(node)))
                        .as("seed %d, node %s", seed, grid.node(node).id())
                        .isEqualTo(supplied);
            }
        }
    }

    private static final String STATION = """
            station S 0 0 hv=110
            bus S1 S ik=16
            trafo T1 S1 40 uk=10.5
            bay F1 S1 0 0
            """;

    @Test
    void feedInFlowsBack() {
        build(STATION + """
                        profile P SUMMER 0.5 1 0.25
                        rmu R1 800 0
                        line F1 R1 len=800 id=L1
                        load R1 400 pf=1 profile=P id=A
                        load R1 300 pf=1 id=B
                        gen R1 500 rated=550 q=-100
                        """, LoadCase.FEED_IN);
        FlowSolution solution = solve();

        // 500 kW against a quarter of 400 kW; the load without a profile may be off.
        assertThat(solution.branch(branch(solution, "L1")).toP_kW()).isCloseTo(400, within(1e-6));
        assertThat(solution.sourceP_kW(0)).isNegative();
    }

    @Test
    void lowVoltageStandsBehindItsTransformer() {
        build(STATION + """
                        ds D 800 0
                        board B 800 5 kv=.4
                        dt D1 D 400 lv=B uk=4 pk=4
                        lvbox X 900 5 kv=.4
                        line F1 D len=800
                        line B X len=60 r20=.2 rop=.24 x=.07 a=240 id=LV
                        load X 100 pf=.95 id=H
                        """, LoadCase.PEAK);
        FlowSolution solution = solve();

        assertThat(Flows.voltage_pu(solution, "X")).isBetween(0.9, 1.05);
        assertThat(solution.branch(branch(solution, "D1")).toP_kW()).isCloseTo(-90.3, within(0.5));
        assertThat(solution.branch(branch(solution, "LV")).toP_kW()).isCloseTo(-90, within(0.1));
    }

    @Test
    void measuredPeakWithoutLoadsGoesToTransformersElseToTheFarEnd() {
        build(STATION + """
                        bay F2 S1 0 0 peak=20
                        bay F3 S1 0 0 peak=30
                        ds D1 800 0
                        ds D2 1600 0
                        rmu R1 0 800
                        rmu R2 0 2000
                        dt T400 D1 400
                        dt T100 D2 100
                        line F2 D1 len=800
                        line D1 D2 len=800
                        line F3 R1 len=800
                        line R1 R2 len=1200
                        """, LoadCase.PEAK);
        PowerNetwork network = planning.network();

        assertThat(demand_kVA(network, "transformer:T400")).isCloseTo(16 * 17.3205, within(1e-3));
        assertThat(demand_kVA(network, "transformer:T100")).isCloseTo(4 * 17.3205, within(1e-3));
        assertThat(demand_kVA(network, "feeder:F3")).isCloseTo(30 * 17.3205, within(1e-3));
        assertThat(network.demands().stream()
                        .filter(it -> it.id().equals("feeder:F3"))
                        .map(Demand::busId))
                .containsExactly("R2");
    }

    @Test
    void busbarWithoutTransformerIsASourceItself() {
        build("""
                station S 0 0 hv=110
                bus S1 S ik=16
                bay F1 S1 0 0
                rmu R1 800 0
                line F1 R1 len=800
                load R1 400 pf=1
                """, LoadCase.PEAK);

        assertThat(planning.network().sources()).extracting(Source::busId).containsExactly("busbar:S1");
        assertThat(planning.network().sources().get(0).maxShortCircuit_MVA().orElseThrow())
                .isCloseTo(277.13, within(0.01));
        assertThat(Flows.voltage_pu(solve(), "R1")).isCloseTo(1, within(0.01));
    }

    private static double demand_kVA(PowerNetwork network, String id) {
        Demand demand = network.demands().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Math.hypot(demand.p_kW(), demand.q_kvar());
    }
}

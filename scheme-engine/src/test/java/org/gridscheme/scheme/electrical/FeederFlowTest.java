package org.gridscheme.scheme.electrical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.planning.LoadCase;
import org.gridscheme.grid.planning.PlanningNetwork;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.Flows;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

/** The customer on the solved grid against the whole grid solved with the customer in it. */
class FeederFlowTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 40
            bay F1 S1 0 0
            rmu R1 3000 0
            rmu R2 6000 0
            rmu R3 7500 0
            line F1 R1 id=A
            line R1 R2 id=B
            line R2 R3 id=C
            load R1 900
            load R2 1500
            load R3 1200
            """;
    private static final PowerFactor PF = PowerFactor.of(0.95);
    private static final double DEMAND_KVA = 2205;
    private static final double R_OHM = 0.4;
    private static final double X_OHM = 0.2;
    private static final LoadingAssumptions DAY = new LoadingAssumptions(
            Defaults.RULES.demand().feederCoincidence().value(),
            Defaults.RULES.demand().mainTransformerCoincidence().value(),
            Optional.empty());

    private GridContext context;
    private PlanningNetwork planning;

    private FeederFlow flow(String text) {
        GridSnapshot grid = GridDsl.snapshot(text);
        FeederForest forest = FeederForest.trace(grid);
        context = GridContext.of(forest, GridLoading.of(grid, forest, DAY));
        planning = PlanningNetwork.of(
                forest,
                context.loading(),
                DAY,
                Defaults.RULES.flow().assumptions(Defaults.RULES.shortCircuit()),
                LoadCase.PEAK);
        return new FeederFlow(context, DAY, Defaults.RULES);
    }

    private static FlowQuestion question(ConnectionKind kind, double voltage_kV, Attachment attachment) {
        ConnectionPoint point = new ConnectionPoint(
                "P",
                kind,
                "P",
                "S",
                "S",
                "S1",
                "S1",
                Optional.of("F1"),
                Optional.of("F1"),
                voltage_kV,
                new Position(0, 0),
                attachment);
        return new FlowQuestion(point, R_OHM, X_OHM, DEMAND_KVA, 1, PF);
    }

    /** The planning network with more in it. */
    private FlowSolution extended(List<Bus> buses, List<Line> lines, Optional<String> without) {
        PowerNetwork n = planning.network();
        List<Bus> allBuses = new ArrayList<>(n.buses());
        allBuses.addAll(buses);
        List<Line> allLines = new ArrayList<>(n.lines());
        allLines.removeIf(line -> without.filter(line.id()::equals).isPresent());
        allLines.addAll(lines);
        List<Demand> demands = new ArrayList<>(n.demands());
        VoltageDependence constant = VoltageDependence.CONSTANT_POWER;
        double p_kW = DEMAND_KVA * PF.value();
        demands.add(new Demand("customer", "", "customer", p_kW, DEMAND_KVA * PF.sine(), constant, constant));
        return Flows.solved(NetworkIndex.of(new PowerNetwork(
                n.name(),
                n.frequency_Hz(),
                allBuses,
                allLines,
                n.transformers(),
                n.couplings(),
                n.sources(),
                demands,
                n.generators(),
                n.shunts())));
    }

    private int section(String id) {
        return context.grid().findSectionIndex(id).orElseThrow();
    }

    private static Bus bus(String id) {
        return new Bus(id, id, 10, Optional.empty());
    }

    private static Line line(String id, String from, String to, double r_ohm, double x_ohm) {
        return new Line(
                id,
                id,
                Terminal.closed(from),
                Terminal.closed(to),
                PiModel.series(r_ohm, x_ohm),
                Optional.empty(),
                OptionalDouble.of(350),
                OptionalDouble.empty(),
                "",
                List.of());
    }

    private Line part(String section, String id, String from, String to, double share) {
        var whole = context.grid().section(section(section));
        double km = whole.length_m() / 1000 * share;
        return line(id, from, to, whole.rOperating_ohmPerKm() * km, whole.x_ohmPerKm() * km);
    }

    private void same(LoadFlow found, FlowSolution expected, double within_pu) {
        FlowSolution before = Flows.solved(NetworkIndex.of(planning.network()));
        assertThat(found).isInstanceOfSatisfying(LoadFlow.Solved.class, solved -> {
            assertThat(solved.voltage_pu()).isCloseTo(Flows.voltage_pu(expected, "customer"), within(within_pu));
            assertThat(solved.busbarVoltage_pu()).isCloseTo(Flows.voltage_pu(expected, "busbar:S1"), within(1e-5));
            assertThat(solved.losses_kW())
                    .isCloseTo(expected.losses_kW() - before.losses_kW(), within(0.02 * expected.losses_kW()))
                    .isPositive();
            assertThat(solved.drop_pct()).isGreaterThan(1);
        });
    }

    @Test
    void atANode() {
        FeederFlow flow = flow(GRID);
        LoadFlow found = flow.with(question(
                ConnectionKind.SPARE_WAY,
                10,
                new Attachment.AtNode(context.grid().nodeIndex("R2"))));
        FlowSolution expected = extended(
                List.of(bus("customer")), List.of(line("own", "R2", "customer", R_OHM, X_OHM)), Optional.empty());
        same(found, expected, 1e-5);
        assertThat(found).isInstanceOfSatisfying(LoadFlow.Solved.class, solved -> {
            assertThat(solved.highestElement()).isEqualTo("A");
            assertThat(solved.highestLoading_pct())
                    .isCloseTo(expected.branch(planning.branchOf(section("A"))).loading_pct(), within(0.05));
        });
    }

    /** Tapped 1200 m behind R1 of 3000 m, and looped in at the same place. */
    @Test
    void onASection() {
        FeederFlow flow = flow(GRID);
        Attachment on = new Attachment.OnSection(section("B"), context.grid().nodeIndex("R1"), 1200);
        same(
                flow.with(question(ConnectionKind.LINE_TAP, 10, on)),
                extended(
                        List.of(bus("tap"), bus("customer")),
                        List.of(
                                part("B", "B1", "R1", "tap", 0.4),
                                part("B", "B2", "tap", "R2", 0.6),
                                line("own", "tap", "customer", R_OHM, X_OHM)),
                        Optional.of("B")),
                1e-5);
        same(
                flow.with(question(ConnectionKind.LOOP_IN, 10, on)),
                extended(
                        List.of(bus("in"), bus("out"), bus("customer")),
                        List.of(
                                part("B", "B1", "R1", "in", 0.4),
                                part("B", "B2", "out", "R2", 0.6),
                                line("there", "in", "customer", R_OHM, X_OHM),
                                line("back", "customer", "out", R_OHM, X_OHM)),
                        Optional.of("B")),
                1e-4);
    }

    @Test
    void whatIsNotSolvedSaysSo() {
        FeederFlow flow = flow(GRID);
        Attachment at = new Attachment.AtNode(context.grid().nodeIndex("R2"));
        assertThat(flow.with(question(ConnectionKind.LV_BOARD, 0.38, at)))
                .isEqualTo(new LoadFlow.NotSolved(LoadFlow.Reason.LOW_VOLTAGE));
        FeederFlow weak = flow(GRID.replace("load R3 1200", "load R3 90000"));
        assertThat(weak.with(question(ConnectionKind.SPARE_WAY, 10, at)))
                .isEqualTo(new LoadFlow.NotSolved(LoadFlow.Reason.NO_SOLUTION));
    }
}

package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.flow.PowsyblOracle;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.planning.LoadCase;
import org.gridscheme.grid.planning.PlanningNetwork;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.Flows;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.api.SchemeHoldings;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * Fifty customers ask for a place on one feeder, each after the one before has taken its own. Whoever was accepted is then
 * written into the grid as a load, and the whole of it is solved, by PowSyBl and by our own load flow.
 */
class A18_FeederInTurnTest {

    private static final int CUSTOMERS = 50;
    private static final int UNITS = 10;
    private static final int SPACING_m = 300;
    private static final long SEED = 20261128;
    private static final double POWER_FACTOR = 0.95;

    private static final LoadingAssumptions DAY = new LoadingAssumptions(
            Defaults.RULES.demand().feederCoincidence().value(),
            Defaults.RULES.demand().mainTransformerCoincidence().value(),
            Optional.empty());

    private final Random random = new Random(SEED);

    private static String grid() {
        StringBuilder text = new StringBuilder("""
                station S 0 0 up=North
                bus S1 S ik=16
                trafo T1 S1 63 peak=10
                bay F1 S1 0 0
                """);
        String before = "F1";
        for (int i = 1; i <= UNITS; i++) {
            text.append("rmu R%d %d 0 ways=9 spare=6%n".formatted(i, i * SPACING_m));
            text.append("line %s R%d id=L%d%n".formatted(before, i, i));
            text.append("load R%d 60%n".formatted(i));
            before = "R" + i;
        }
        return text.toString();
    }

    private static SchemePlanner planner() {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int before = streets.junction(0, 0);
        for (int i = 1; i <= UNITS; i++) {
            int next = streets.junction(i * SPACING_m, 0);
            streets.street(before, next);
            before = next;
        }
        return Planners.of(grid(), streets.build());
    }

    private double asked_kVA() {
        return 150 + 10 * random.nextInt(60);
    }

    private double place_m() {
        return SPACING_m + random.nextDouble() * (UNITS - 1) * SPACING_m;
    }

    @Test
    void fiftyCustomersInTurnExceedNoLimit() {
        SchemePlanner bare = planner();
        SchemePlanner planner = bare;
        List<Holding> taken = new ArrayList<>();
        StringBuilder loads = new StringBuilder();
        double limit_pct = 0;
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            List<SupplyScheme> schemes = planner.plan(
                            Applications.at(place_m(), 15, asked_kVA()).build())
                    .schemes();
            if (schemes.isEmpty()) {
                continue;
            }
            LoadRateResult rate = Planners.loadRate(schemes.get(0).sources().get(0), LoadedElement.FEEDER);
            assertThat(rate.after_pct()).isLessThanOrEqualTo(rate.limit_pct());
            limit_pct = rate.limit_pct();
            for (Holding more :
                    new SchemeHoldings(planner.grid()).of(schemes.get(0), "C" + customer, "", Optional.empty())) {
                taken.add(more);
                loads.append(load(more));
            }
            planner = bare.holding(taken);
        }

        System.out.printf("accepted %d of %d customers, seed %d%n", taken.size(), CUSTOMERS, SEED);
        assertThat(taken).hasSizeBetween(5, CUSTOMERS - 5);
        assertSolvedWithin(GridDsl.snapshot(grid() + loads), limit_pct);
    }

    private static String load(Holding held) {
        return String.format(
                Locale.ROOT,
                "load %s %.6f pf=%s inst=%.3f id=%s%n",
                held.commitment().nodeId().orElseThrow(),
                held.demand_kVA() * POWER_FACTOR,
                POWER_FACTOR,
                held.commitment().installed_kVA(),
                held.commitment().id());
    }

    /** Currents grow as voltages fall and losses come on top, so the limit of the rulebook is held to what that makes. */
    private static void assertSolvedWithin(GridSnapshot grid, double limit_pct) {
        FeederForest forest = FeederForest.trace(grid);
        PlanningNetwork planning = PlanningNetwork.of(
                forest,
                GridLoading.of(grid, forest, DAY),
                DAY,
                Defaults.RULES.flow().assumptions(Defaults.RULES.shortCircuit()),
                LoadCase.PEAK);
        NetworkIndex index = NetworkIndex.of(planning.network());
        FlowSolution solved = Flows.solved(index);
        PowsyblOracle independent = PowsyblOracle.solve(planning.network());
        double lowest_pu = 1;
        for (int node = 0; node < grid.nodeCount(); node++) {
            double voltage_pu = independent.voltage_pu(
                    planning.network().buses().get(planning.busOf(node)).id());
            assertThat(solved.voltage_pu(planning.busOf(node))).isCloseTo(voltage_pu, within(1e-6));
            lowest_pu = Math.min(lowest_pu, voltage_pu);
        }
        assertThat(lowest_pu).isGreaterThan(0.93);
        for (int section = 0; section < grid.sectionCount(); section++) {
            int branch = planning.branchOf(section);
            double current_A = independent.fromCurrent_A(index.branchId(branch));
            assertThat(solved.branch(branch).fromCurrent_A()).isCloseTo(current_A, within(1e-3));
            double rate_pct = 100 * current_A / grid.section(section).ampacity_A();
            assertThat(rate_pct).isLessThan(100).isLessThanOrEqualTo(limit_pct / lowest_pu);
        }
    }
}

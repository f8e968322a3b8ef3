package org.gridscheme.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.testkit.Flows;
import org.gridscheme.grid.testkit.PandapowerCsv;
import org.gridscheme.grid.testkit.PandapowerCsv.Scenario;
import org.gridscheme.grid.testkit.PublishedCases;
import org.gridscheme.grid.testkit.ResultTable;
import org.gridscheme.grid.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results published or computed by others. */
class PublishedFlowTest {

    /** The tables of the test systems are rounded to eight digits after the point. */
    private static final double LAST_DIGIT = 5.1e-9;

    private static final double RELATIVE = 1e-6;

    @ParameterizedTest
    @CsvSource({
        "case12da, 20.714, 0.94335",
        "case33bw, 202.677, 0.91309",
        "case69, 224.992, 0.90919",
        "case141, 632.696, 0.92786"
    })
    void radialTestSystem(String name, double losses_kW, double lowest_pu) {
        FlowSolution solution = closedPart(PublishedCases.testCase(name));

        double worst = worstVoltageDifference(solution, PublishedCases.testCaseVoltages(name), "vm_pu", "va_degree");
        print(name, worst);
        assertThat(worst).isLessThan(LAST_DIGIT);
        assertThat(solution.losses_kW()).isCloseTo(losses_kW, within(5e-4));
        assertThat(lowest_pu(solution)).isCloseTo(lowest_pu, within(5e-6));
    }

    @Test
    void reconfigured33BusSystem() {
        FlowSolution solution = closedPart(PublishedCases.testCase("case33bw", Set.of(7, 9, 14, 32, 37)));

        assertThat(solution.losses_kW()).isCloseTo(139.551, within(5e-4));
    }

    @Test
    void cineldiReferenceSystem() {
        FlowSolution solution = Flows.solved(PublishedCases.cineldi());

        double worst = worstVoltageDifference(solution, PublishedCases.cineldiBuses(), "Vm", "Va");
        print("cineldi", worst);
        assertThat(worst).isLessThan(1e-8);
        assertThat(lowest_pu(solution)).isCloseTo(0.95279, within(5e-6));
        assertThat(solution.losses_kW()).isCloseTo(198.5, within(0.05));
        List<double[]> stored = PublishedCases.cineldiBranchFlows();
        for (int branch = 0; branch < stored.size(); branch++) {
            BranchFlow flow = solution.branch(branch);
            double[] found_MW = {
                flow.fromP_kW() / 1000, flow.fromQ_kvar() / 1000, flow.toP_kW() / 1000, flow.toQ_kvar() / 1000
            };
            assertThat(found_MW).as("branch %d", branch).containsExactly(stored.get(branch), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cigre_mv", "cigre_mv_der", "cigre_lv"})
    void cigreNetwork(String name) {
        PandapowerCsv folder = PandapowerCsv.in(SharedData.at("testcases").resolve(name));

        checkPandapower(name, folder, folder.network(), "pf");
    }

    @Test
    void oberrheinUnderLoad() {
        PandapowerCsv folder = PandapowerCsv.in(SharedData.at("grid-mv-oberrhein/csv"));

        checkPandapower("oberrhein load", folder, folder.network(), "load");
    }

    @Test
    void oberrheinFeedingBack() {
        PandapowerCsv folder = PandapowerCsv.in(SharedData.at("grid-mv-oberrhein/csv"));
        FlowSolution solution =
                checkPandapower("oberrhein generation", folder, folder.network(Scenario.GENERATION), "generation");

        assertThat(solution.sourceP_kW(0)).isNegative();
        assertThat(solution.sourceP_kW(1)).isNegative();
    }

    private static FlowSolution checkPandapower(
            String name, PandapowerCsv folder, PowerNetwork network, String results) {
        FlowSolution solution = closedPart(network);
        NetworkIndex index = solution.index();
        double worst =
                worstVoltageDifference(solution, folder.table("res_bus_" + results + ".csv"), "vm_pu", "va_degree");
        print(name, worst);
        assertThat(worst).isLessThan(1e-8);
        ResultTable lines = folder.table("res_line_" + results + ".csv");
        ResultTable trafos = folder.table("res_trafo_" + results + ".csv");
        for (int branch = 0; branch < index.branchCount(); branch++) {
            String row = index.branchId(branch).split(" ", -1)[1];
            if (index.isLine(branch)) {
                checkBranch(index.branchId(branch), solution.branch(branch), lines, row, "from", "to");
            } else {
                checkBranch(index.branchId(branch), solution.branch(branch), trafos, row, "hv", "lv");
            }
        }
        ResultTable grids = folder.table("res_ext_grid_" + results + ".csv");
        for (int source = 0; source < network.sources().size(); source++) {
            String row = network.sources().get(source).id().split(" ", -1)[1];
            assertRelative("source " + row, solution.sourceP_kW(source) / 1000, grids.value(row, "p_mw"));
            assertRelative("source " + row, solution.sourceQ_kvar(source) / 1000, grids.value(row, "q_mvar"));
        }
        return solution;
    }

    private static void checkBranch(
            String id, BranchFlow flow, ResultTable stored, String row, String fromEnd, String toEnd) {
        assertRelative(id + " p", flow.fromP_kW() / 1000, stored.value(row, "p_" + fromEnd + "_mw"));
        assertRelative(id + " q", flow.fromQ_kvar() / 1000, stored.value(row, "q_" + fromEnd + "_mvar"));
        assertRelative(id + " p", flow.toP_kW() / 1000, stored.value(row, "p_" + toEnd + "_mw"));
        assertRelative(id + " q", flow.toQ_kvar() / 1000, stored.value(row, "q_" + toEnd + "_mvar"));
        assertRelative(id + " loss", flow.loss_kW() / 1000, stored.value(row, "pl_mw"));
        assertRelative(id + " i", flow.fromCurrent_A() / 1000, stored.value(row, "i_" + fromEnd + "_ka"));
        assertRelative(id + " i", flow.toCurrent_A() / 1000, stored.value(row, "i_" + toEnd + "_ka"));
        assertRelative(id + " loading", flow.loading_pct(), stored.value(row, "loading_percent"));
    }

    private static void assertRelative(String what, double found, double stored) {
        assertThat(found).as(what).isCloseTo(stored, within(RELATIVE * Math.abs(stored) + 1e-7));
    }

    /** Solves a network whose unloaded, unsupplied remainder may be reported. */
    private static FlowSolution closedPart(PowerNetwork network) {
        return Flows.solved(NetworkIndex.of(network));
    }

    /** The largest distance of a voltage, as a complex number, from the stored one. */
    private static double worstVoltageDifference(
            FlowSolution solution, ResultTable stored, String magnitude, String angle) {
        double worst = 0;
        for (String bus : stored.keys()) {
            if (stored.text(bus, magnitude).isEmpty()) {
                continue;
            }
            double found_pu = Flows.voltage_pu(solution, bus);
            double stored_pu = stored.value(bus, magnitude);
            double apart_rad = Math.toRadians(Flows.angle_deg(solution, bus) - stored.value(bus, angle));
            double difference = Math.max(Math.abs(found_pu - stored_pu), 2 * Math.abs(Math.sin(apart_rad / 2)));
            assertThat(difference).as("bus %s", bus).isNotNaN();
            worst = Math.max(worst, difference);
        }
        return worst;
    }

    private static double lowest_pu(FlowSolution solution) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int bus = 0; bus < solution.index().busCount(); bus++) {
            lowest = Math.min(lowest, solution.voltage_pu(bus));
        }
        return lowest;
    }

    private static void print(String what, double worst_pu) {
        System.out.printf(Locale.ROOT, "%s: largest voltage difference %.2e p.u.%n", what, worst_pu);
    }
}

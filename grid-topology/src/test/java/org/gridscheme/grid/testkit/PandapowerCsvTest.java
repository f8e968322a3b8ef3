package org.gridscheme.grid.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Transformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading, held against the stored results: with the stored voltages at both ends, each branch carries the stored power. */
class PandapowerCsvTest {

    private static final double TOLERANCE_MW = 1e-6;

    @Test
    void countsOfTheTwentyKilovoltGrid() {
        PowerNetwork grid =
                PandapowerCsv.in(SharedData.at("grid-mv-oberrhein/csv")).network();

        assertThat(grid.buses()).hasSize(179);
        assertThat(grid.lines()).hasSize(181);
        assertThat(grid.lines().stream().filter(PandapowerCsvTest::isOpen)).hasSize(6);
        assertThat(grid.transformers()).hasSize(2);
        assertThat(grid.demands()).hasSize(147);
        assertThat(grid.generators()).hasSize(153);
        assertThat(grid.sources()).hasSize(2);
    }

    @Test
    void branchesOfTheTwentyKilovoltGridCarryTheStoredPower() {
        PandapowerCsv folder = PandapowerCsv.in(SharedData.at("grid-mv-oberrhein/csv"));

        checkBranches(folder, folder.network(), "load");
        checkBranches(folder, folder.network(PandapowerCsv.Scenario.GENERATION), "generation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cigre_mv", "cigre_mv_der", "cigre_lv"})
    void branchesOfTheBenchmarksCarryTheStoredPower(String name) {
        PandapowerCsv folder = PandapowerCsv.in(SharedData.at("testcases/" + name));

        checkBranches(folder, folder.network(), "pf");
    }

    private static void checkBranches(PandapowerCsv folder, PowerNetwork grid, String results) {
        ResultTable buses = folder.table("res_bus_" + results + ".csv");
        ResultTable lines = folder.table("res_line_" + results + ".csv");
        ResultTable trafos = folder.table("res_trafo_" + results + ".csv");
        for (Line line : grid.lines()) {
            if (!isOpen(line)) {
                String row = line.id().substring("line ".length());
                double[] from = voltage_kV(grid, buses, line.from().busId(), 1, 0);
                double[] to = voltage_kV(grid, buses, line.to().busId(), 1, 0);
                double[] power_MVA = powerIn_MVA(line.pi(), from, to);
                assertThat(power_MVA[0]).as(line.id()).isCloseTo(lines.value(row, "p_from_mw"), within(TOLERANCE_MW));
                assertThat(power_MVA[1]).as(line.id()).isCloseTo(lines.value(row, "q_from_mvar"), within(TOLERANCE_MW));
            }
        }
        for (Transformer trafo : grid.transformers()) {
            String row = trafo.id().substring("trafo ".length());
            double ratio = trafo.ratedFrom_kV() / trafo.ratedTo_kV() * trafo.tapFactor();
            double[] behind = voltage_kV(grid, buses, trafo.from().busId(), ratio, trafo.shift_deg());
            double[] to = voltage_kV(grid, buses, trafo.to().busId(), 1, 0);
            double[] power_MVA = powerIn_MVA(trafo.pi(), behind, to);
            assertThat(power_MVA[0]).as(trafo.id()).isCloseTo(trafos.value(row, "p_hv_mw"), within(TOLERANCE_MW));
            assertThat(power_MVA[1]).as(trafo.id()).isCloseTo(trafos.value(row, "q_hv_mvar"), within(TOLERANCE_MW));
        }
    }

    /** Real and imaginary part of a stored voltage, behind an ideal transformer. */
    private static double[] voltage_kV(
            PowerNetwork grid, ResultTable results, String busId, double ratio, double shift_deg) {
        double nominal_kV = grid.buses().stream()
                .filter(bus -> bus.id().equals(busId))
                .findFirst()
                .orElseThrow()
                .nominalVoltage_kV();
        double magnitude_kV = results.value(busId, "vm_pu") * nominal_kV / ratio;
        double angle = Math.toRadians(results.value(busId, "va_degree") - shift_deg);
        return new double[] {magnitude_kV * Math.cos(angle), magnitude_kV * Math.sin(angle)};
    }

    /** Power into the from end: U times the conjugate of (U - U') / z + y U. */
    private static double[] powerIn_MVA(PiModel pi, double[] from_kV, double[] to_kV) {
        double norm = pi.r_ohm() * pi.r_ohm() + pi.x_ohm() * pi.x_ohm();
        double dRe = from_kV[0] - to_kV[0];
        double dIm = from_kV[1] - to_kV[1];
        double iRe =
                (dRe * pi.r_ohm() + dIm * pi.x_ohm()) / norm + pi.gFrom_S() * from_kV[0] - pi.bFrom_S() * from_kV[1];
        double iIm =
                (dIm * pi.r_ohm() - dRe * pi.x_ohm()) / norm + pi.gFrom_S() * from_kV[1] + pi.bFrom_S() * from_kV[0];
        return new double[] {from_kV[0] * iRe + from_kV[1] * iIm, from_kV[1] * iRe - from_kV[0] * iIm};
    }

    private static boolean isOpen(Line line) {
        return !line.from().closed() || !line.to().closed();
    }
}

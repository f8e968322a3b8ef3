package org.gridscheme.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.testkit.Flows;
import org.gridscheme.grid.testkit.NetworkSketch;
import org.junit.jupiter.api.Test;

/**
 * Two buses worked backwards by hand: the voltage and current at the far end are chosen round, the voltage the source must
 * hold follows. At 10 kV and 1 MVA an impedance of 100 ohm is 1 p.u. and a current of 1 p.u. is 57.735 A.
 */
class HandWorkedFlowTest {

    private static final Offset<Double> TIGHT = within(1e-9);

    /**
     * U2 = 0.95, I = 0.5 - j0.2, z = 0.06 + j0.08: U1 = 0.95 + 0.03 + 0.016 + j(0.04 - 0.012) = 0.996 + j0.028. The line
     * takes 0.29 z = 0.0174 + j0.0232, the demand 0.475 + j0.19.
     */
    private static NetworkSketch twoBuses() {
        double voltage_pu = Math.hypot(0.996, 0.028);
        double angle_deg = Math.toDegrees(Math.atan2(0.028, 0.996));
        return new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a", voltage_pu, angle_deg)
                .line("l", "a", "b", 6, 8);
    }

    private static void checkTwoBuses(NetworkSketch sketch) {
        FlowSolution solution = Flows.solved(sketch.network());
        BranchFlow flow = solution.branch(0);

        assertThat(Flows.voltage_pu(solution, "b")).isCloseTo(0.95, TIGHT);
        assertThat(Flows.angle_deg(solution, "b")).isCloseTo(0, within(1e-7));
        assertThat(flow.fromP_kW()).isCloseTo(475 + 17.4, within(1e-5));
        assertThat(flow.fromQ_kvar()).isCloseTo(190 + 23.2, within(1e-5));
        assertThat(flow.toP_kW()).isCloseTo(-475, within(1e-5));
        assertThat(flow.toQ_kvar()).isCloseTo(-190, within(1e-5));
        assertThat(flow.loss_kW()).isCloseTo(17.4, within(1e-5));
        assertThat(flow.reactiveLoss_kvar()).isCloseTo(23.2, within(1e-5));
        assertThat(flow.fromCurrent_A()).isCloseTo(Math.sqrt(0.29) * 57.735026919, within(1e-5));
        assertThat(flow.loading_pct()).isCloseTo(flow.fromCurrent_A() / 2, within(1e-9));
        assertThat(solution.sourceP_kW(0)).isCloseTo(492.4, within(1e-5));
        assertThat(solution.sourceQ_kvar(0)).isCloseTo(213.2, within(1e-5));
        assertThat(solution.losses_kW()).isCloseTo(17.4, within(1e-5));
    }

    @Test
    void constantPower() {
        checkTwoBuses(twoBuses().demand("b", 475, 190));
    }

    @Test
    void constantCurrent() {
        checkTwoBuses(twoBuses().demand("b", 475 / 0.95, 190 / 0.95, VoltageDependence.CONSTANT_CURRENT));
    }

    @Test
    void constantImpedance() {
        checkTwoBuses(twoBuses().demand("b", 475 / 0.9025, 190 / 0.9025, VoltageDependence.CONSTANT_IMPEDANCE));
    }

    @Test
    void mixedDemand() {
        double atNominal = 0.5 + 0.3 * 0.95 + 0.2 * 0.9025;
        checkTwoBuses(twoBuses().demand("b", 475 / atNominal, 190 / atNominal, new VoltageDependence(0.5, 0.3, 0.2)));
    }

    @Test
    void shuntAndGeneratorCountAgainstTheDemand() {
        double susceptance_S = 0.1 / 100;
        checkTwoBuses(twoBuses()
                .demand("b", 675, 190 + 100 * 0.9025)
                .generator("b", 200, 0)
                .shunt("b", 0, susceptance_S));
    }

    @Test
    void constantPowerByTheQuadraticFormula() {
        // v^4 + (2(rp + xq) - 1) v^2 + |z|^2 |s|^2 = 0 with z = 0.05 + j0.04, s = 1 + j0.5.
        double halfSum = 1 - 2 * (0.05 + 0.02);
        double expected = Math.sqrt((halfSum + Math.sqrt(halfSum * halfSum - 4 * 0.0041 * 1.25)) / 2);
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a")
                .line("l", "a", "b", 5, 4)
                .demand("b", 1000, 500)
                .network());

        assertThat(Flows.voltage_pu(solution, "b")).isCloseTo(expected, TIGHT);
        assertThat(expected).isCloseTo(0.924121, within(1e-6));
    }

    @Test
    void reverseFlowIsShown() {
        // I = -0.4, U2 = 1.04: U1 = 1.04 - 0.4 (0.06 + j0.08) = 1.016 - j0.032.
        double voltage_pu = Math.hypot(1.016, 0.032);
        double angle_deg = Math.toDegrees(Math.atan2(-0.032, 1.016));
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a", voltage_pu, angle_deg)
                .line("l", "a", "b", 6, 8)
                .generator("b", 416, 0)
                .network());

        assertThat(Flows.voltage_pu(solution, "b")).isCloseTo(1.04, TIGHT);
        assertThat(solution.branch(0).fromP_kW()).isCloseTo(-(416 - 9.6), within(1e-5));
        assertThat(solution.branch(0).toP_kW()).isCloseTo(416, within(1e-5));
        assertThat(solution.sourceP_kW(0)).isCloseTo(-406.4, within(1e-5));
        assertThat(solution.branch(0).loading_pct()).isCloseTo(0.4 * 57.735026919 / 2, within(1e-5));
    }

    /**
     * 20/0.4 kV, tap 1.05, shift 30 degrees, z = 0.01 + j0.04 and 0.002 - j0.01 at each end in p.u. of 0.4 kV and 1 MVA
     * (0.16 ohm). With U2 = 0.97 and I = 0.3 - j0.1 behind it: series current 0.30194 - j0.1097, behind the ideal
     * transformer 0.9774074 + j0.0109806, into it 0.2958247101 + j0.1200915321.
     */
    @Test
    void transformerWithTapShiftAndMagnetising() {
        PiModel pi = PiModel.symmetric(0.0016, 0.0064, 0.025, -0.125);
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("hv", 20)
                .bus("lv", 0.4)
                .source("hv", 1.0263425322786, 30.643657465746)
                .transformer("t", Terminal.closed("hv"), Terminal.closed("lv"), 20, 0.4, pi, 1.05, 30)
                .demand("lv", 291, 97)
                .network());
        BranchFlow flow = solution.branch(0);

        assertThat(Flows.voltage_pu(solution, "lv")).isCloseTo(0.97, TIGHT);
        assertThat(Flows.angle_deg(solution, "lv")).isCloseTo(0, within(1e-7));
        assertThat(flow.fromP_kW()).isCloseTo(295.8247101, within(1e-6));
        assertThat(flow.fromQ_kvar()).isCloseTo(120.0915321, within(1e-6));
        assertThat(flow.toP_kW()).isCloseTo(-291, within(1e-6));
        assertThat(flow.loss_kW()).isCloseTo(4.8247101, within(1e-6));
        assertThat(flow.fromCurrent_A()).isCloseTo(8.98001547, within(1e-6));
        assertThat(flow.toCurrent_A()).isCloseTo(456.43546459, within(1e-6));
        // 456.435 A x 0.4 kV x sqrt3 = 316.2 kVA of 1,000; the other side has 311.1.
        assertThat(flow.loading_pct()).isCloseTo(31.6227766, within(1e-6));
    }

    @Test
    void transformerFedFromItsLowVoltageSide() {
        PiModel pi = PiModel.symmetric(0.0016, 0.0064, 0.025, -0.125);
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("hv", 20)
                .bus("lv", 0.4)
                .source("lv", 0.97, 0)
                .transformer("t", Terminal.closed("hv"), Terminal.closed("lv"), 20, 0.4, pi, 1.05, 30)
                .generator("hv", 295.8247101343, 120.0915321355)
                .network());

        assertThat(Flows.voltage_pu(solution, "hv")).isCloseTo(1.0263425322786, TIGHT);
        assertThat(Flows.angle_deg(solution, "hv")).isCloseTo(30.643657465746, within(1e-7));
        assertThat(solution.sourceP_kW(0)).isCloseTo(-291, within(1e-6));
        assertThat(solution.sourceQ_kvar(0)).isCloseTo(-97, within(1e-6));
    }

    /** y/2 = j0.25, z = 0.02 + j0.1: U2 = 1 / (1 + z y/2) = 1.0256140541 - j0.0052595592, above nominal without load. */
    @Test
    void chargedLineRaisesTheVoltageAtItsOpenEnd() {
        PiModel pi = PiModel.symmetric(2, 10, 0, 0.5 / 100);
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a")
                .line("l", Terminal.closed("a"), Terminal.closed("b"), pi)
                .network());

        assertThat(Flows.voltage_pu(solution, "b")).isCloseTo(1.0256275395, TIGHT);
        assertThat(solution.branch(0).fromP_kW()).isCloseTo(1.3148898, within(1e-6));
        assertThat(solution.branch(0).fromQ_kvar()).isCloseTo(-506.4035134, within(1e-6));
        assertThat(solution.branch(0).toQ_kvar()).isCloseTo(0, within(1e-5));
    }

    @Test
    void openEndedLineIsChargedFromItsClosedEnd() {
        PiModel pi = PiModel.symmetric(2, 10, 0, 0.5 / 100);
        FlowSolution fromEnd = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a")
                .source("b")
                .line("l", Terminal.closed("a"), new Terminal("b", false), pi)
                .network());
        FlowSolution toEnd = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a")
                .source("b")
                .line("l", new Terminal("b", false), Terminal.closed("a"), pi)
                .network());

        assertThat(fromEnd.branch(0).fromP_kW()).isCloseTo(1.3148898, within(1e-6));
        assertThat(fromEnd.branch(0).fromQ_kvar()).isCloseTo(-506.4035134, within(1e-6));
        assertThat(fromEnd.branch(0).toP_kW()).isZero();
        assertThat(fromEnd.branch(0).toCurrent_A()).isZero();
        assertThat(fromEnd.sourceQ_kvar(0)).isCloseTo(-506.4035134, within(1e-6));
        assertThat(fromEnd.sourceQ_kvar(1)).isZero();
        assertThat(toEnd.branch(0).toP_kW()).isCloseTo(1.3148898, within(1e-6));
        assertThat(toEnd.branch(0).toQ_kvar()).isCloseTo(-506.4035134, within(1e-6));
        assertThat(toEnd.branch(0).fromQ_kvar()).isZero();
    }

    @Test
    void openEndedTransformerTakesItsMagnetisingPower() {
        // Behind the tap of 1.25 the voltage is 0.8; without a far end only the near half 0.02 - j0.1 counts: 0.64 y*.
        PiModel pi = new PiModel(0.0016, 0.0064, 0.125, -0.625, 0, 0);
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("hv", 20)
                .bus("lv", 0.4)
                .source("hv")
                .source("lv")
                .transformer("t", Terminal.closed("hv"), new Terminal("lv", false), 20, 0.4, pi, 1.25, 30)
                .network());

        assertThat(solution.branch(0).fromP_kW()).isCloseTo(12.8, within(1e-9));
        assertThat(solution.branch(0).fromQ_kvar()).isCloseTo(64, within(1e-9));
        assertThat(solution.sourceP_kW(0)).isCloseTo(12.8, within(1e-9));
    }

    @Test
    void bypassedLineIsOnlyCharged() {
        PiModel pi = PiModel.symmetric(2, 10, 0, 0.5 / 100);
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10)
                .source("a")
                .coupling("bypass", "a", "b", true)
                .line("l", Terminal.closed("a"), Terminal.closed("b"), pi)
                .network());

        assertThat(solution.branch(0).fromQ_kvar()).isCloseTo(-250, within(1e-9));
        assertThat(solution.branch(0).toQ_kvar()).isCloseTo(-250, within(1e-9));
        assertThat(solution.sourceQ_kvar(0)).isCloseTo(-500, within(1e-9));
    }

    @Test
    void busesOfOneNodeKeepTheirOwnNominalVoltage() {
        FlowSolution solution = Flows.solved(new NetworkSketch()
                .bus("a", 10)
                .bus("b", 10.5)
                .bus("c", 10.5)
                .source("b", 1.02, 0)
                .coupling("tie", "a", "b", true)
                .line("l", "a", "c", 1, 1)
                .network());

        assertThat(Flows.voltage_pu(solution, "b")).isCloseTo(1.02, TIGHT);
        assertThat(Flows.voltage_pu(solution, "a")).isCloseTo(1.02 * 1.05, TIGHT);
        assertThat(Flows.voltage_pu(solution, "c")).isCloseTo(1.02, TIGHT);
    }
}

package org.gridscheme.grid.network;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;

/**
 * Lines, then transformers, by number: how each is joined and its values in per unit. The pi model stands at the voltage of
 * the to end, the ideal transformer before it at the from end. A line has the ratio of the nominal voltages of its ends,
 * which is 1 wherever they are the same.
 */
final class BranchTable {

    final int[] from;
    final int[] to;
    final BranchState[] state;
    final double[] r_pu;
    final double[] x_pu;
    final double[] gFrom_pu;
    final double[] bFrom_pu;
    final double[] gTo_pu;
    final double[] bTo_pu;
    final double[] ratio_pu;
    final double[] shift_rad;

    private final BusTable buses;
    private final NetworkFindings findings;

    private BranchTable(PowerNetwork network, BusTable buses, NetworkFindings findings) {
        int count = network.lines().size() + network.transformers().size();
        this.buses = buses;
        this.findings = findings;
        this.from = new int[count];
        this.to = new int[count];
        this.state = new BranchState[count];
        this.r_pu = new double[count];
        this.x_pu = new double[count];
        this.gFrom_pu = new double[count];
        this.bFrom_pu = new double[count];
        this.gTo_pu = new double[count];
        this.bTo_pu = new double[count];
        this.ratio_pu = new double[count];
        this.shift_rad = new double[count];
        Arrays.fill(state, BranchState.LEFT_OUT);
        Arrays.fill(ratio_pu, 1);
    }

    static BranchTable of(PowerNetwork network, BusTable buses, NetworkFindings findings) {
        BranchTable table = new BranchTable(network, buses, findings);
        List<Line> lines = network.lines();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            table.addLine(i, lines.get(i), ids);
        }
        ids.clear();
        List<Transformer> transformers = network.transformers();
        for (int i = 0; i < transformers.size(); i++) {
            table.addTransformer(lines.size() + i, transformers.get(i), ids);
        }
        return table;
    }

    private void addLine(int branch, Line line, Set<String> ids) {
        ElementCheck check = checkEnds(branch, NetworkKinds.LINE, line.id(), line.from(), line.to());
        checkImpedance(check, line.pi())
                .notNegative("r_ohm", line.pi().r_ohm())
                .rating("ampacity_a", line.ampacity_A(), findings.limits().maxCurrent_A());
        if (line.from().busId().equals(line.to().busId())) {
            check.error(GridIssueCodes.SELF_LOOP, Map.of("bus", line.from().busId()));
        }
        checkDuplicate(check, line.id(), line.name(), ids);
        if (!check.clean()) {
            return;
        }
        double from_kV = buses.nominalVoltage_kV(from[branch]);
        double to_kV = buses.nominalVoltage_kV(to[branch]);
        if (Math.abs(from_kV / to_kV - 1) > findings.limits().maxLineDeviation()) {
            check.error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    Map.of("from_kv", GridDataIssue.text(from_kV), "to_kv", GridDataIssue.text(to_kV)));
            return;
        }
        accept(branch, line.from(), line.to(), line.pi(), 1, 0);
    }

    private void addTransformer(int branch, Transformer transformer, Set<String> ids) {
        NetworkLimits limits = findings.limits();
        ElementCheck check =
                checkEnds(branch, NetworkKinds.TRANSFORMER, transformer.id(), transformer.from(), transformer.to());
        checkImpedance(check, transformer.pi())
                .within("rated_from_kv", transformer.ratedFrom_kV(), Double.MIN_VALUE, limits.maxNominalVoltage_kV())
                .within("rated_to_kv", transformer.ratedTo_kV(), Double.MIN_VALUE, limits.maxNominalVoltage_kV())
                .within("tap_factor", transformer.tapFactor(), Double.MIN_VALUE, 1 + limits.maxRatioDeviation())
                .atMost("shift_deg", transformer.shift_deg(), 360)
                .rating("rated_kva", transformer.rated_kVA(), limits.maxPower_kVA());
        checkDuplicate(check, transformer.id(), transformer.name(), ids);
        if (!check.clean()) {
            return;
        }
        double ratio = transformer.ratedFrom_kV() / transformer.ratedTo_kV() * transformer.tapFactor();
        double nominal = buses.nominalVoltage_kV(from[branch]) / buses.nominalVoltage_kV(to[branch]);
        if (from[branch] == to[branch]) {
            check.error(
                    GridIssueCodes.SELF_LOOP, Map.of("bus", transformer.from().busId()));
        } else if (Math.abs(Math.log(ratio / nominal)) > Math.log1p(limits.maxRatioDeviation())) {
            check.error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    Map.of("ratio", GridDataIssue.text(ratio), "of_buses", GridDataIssue.text(nominal)));
        } else {
            accept(
                    branch,
                    transformer.from(),
                    transformer.to(),
                    transformer.pi(),
                    ratio,
                    Math.toRadians(transformer.shift_deg()));
        }
    }

    private ElementCheck checkEnds(int branch, String kind, String id, Terminal fromEnd, Terminal toEnd) {
        from[branch] = buses.nodeOf(fromEnd.busId());
        to[branch] = buses.nodeOf(toEnd.busId());
        Optional<LonLat> place = buses.placeOf(fromEnd.busId()).or(() -> buses.placeOf(toEnd.busId()));
        return new ElementCheck(findings, kind, id, place)
                .bus("from_bus", from[branch], fromEnd.busId())
                .bus("to_bus", to[branch], toEnd.busId());
    }

    private ElementCheck checkImpedance(ElementCheck check, PiModel pi) {
        double maxImpedance_ohm = findings.limits().maxImpedance_ohm();
        double maxAdmittance_S = findings.limits().maxAdmittance_S();
        if (pi.r_ohm() == 0 && pi.x_ohm() == 0) {
            check.error(GridIssueCodes.ZERO_IMPEDANCE, Map.of());
        }
        return check.atMost("r_ohm", pi.r_ohm(), maxImpedance_ohm)
                .atMost("x_ohm", pi.x_ohm(), maxImpedance_ohm)
                .atMost("g_from_s", pi.gFrom_S(), maxAdmittance_S)
                .atMost("b_from_s", pi.bFrom_S(), maxAdmittance_S)
                .atMost("g_to_s", pi.gTo_S(), maxAdmittance_S)
                .atMost("b_to_s", pi.bTo_S(), maxAdmittance_S);
    }

    private static void checkDuplicate(ElementCheck check, String id, String name, Set<String> ids) {
        if (!ids.add(id)) {
            check.error(GridIssueCodes.DUPLICATE_ID, Map.of("kept", "first", "name", name));
        }
    }

    private void accept(int branch, Terminal fromEnd, Terminal toEnd, PiModel pi, double ratio, double shift) {
        double to_kV = buses.nominalVoltage_kV(to[branch]);
        double base_ohm = to_kV * to_kV / NetworkIndex.BASE_MVA;
        r_pu[branch] = pi.r_ohm() / base_ohm;
        x_pu[branch] = pi.x_ohm() / base_ohm;
        gFrom_pu[branch] = pi.gFrom_S() * base_ohm;
        bFrom_pu[branch] = pi.bFrom_S() * base_ohm;
        gTo_pu[branch] = pi.gTo_S() * base_ohm;
        bTo_pu[branch] = pi.bTo_S() * base_ohm;
        ratio_pu[branch] = ratio * to_kV / buses.nominalVoltage_kV(from[branch]);
        shift_rad[branch] = shift;
        state[branch] = stateOf(fromEnd.closed(), toEnd.closed());
    }

    private static BranchState stateOf(boolean fromClosed, boolean toClosed) {
        if (fromClosed) {
            return toClosed ? BranchState.THROUGH : BranchState.FROM_ONLY;
        }
        return toClosed ? BranchState.TO_ONLY : BranchState.DEAD;
    }
}

package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.SQRT3;
import static org.gridscheme.scheme.plain.Figures.U_kV;
import static org.gridscheme.scheme.plain.Figures.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridscheme.scheme.plain.Feeder.Node;

/** Currents, impedances and failures of a feeder (domain rules, sections 4, 7 and 11), each summed up from its nodes. */
final class FeederState {

    private static final double CABLE_A = 356.30;
    private static final double OVERHEAD_A = 320;

    private final Feeder feeder;
    final double committed_A;
    private final double[] line_A;

    FeederState(Feeder feeder) {
        this.feeder = feeder;
        committed_A =
                feeder.nodes().stream().mapToDouble(FeederState::committed_A).sum();
        line_A = IntStream.range(0, feeder.nodes().size())
                .mapToDouble(this::carried_A)
                .toArray();
    }

    private Node node(int n) {
        return feeder.nodes().get(n);
    }

    private static double committed_A(Node n) {
        return n.committed_kVA() * 0.7 * rule("demand.coincidence.feeder") / (SQRT3 * U_kV);
    }

    /** Nodes from the first after the bay to this one, each of which stands for the line that leads to it. */
    List<Integer> wayTo(int n) {
        List<Integer> way = new ArrayList<>();
        for (int at = n; at >= 0; at = node(at).parent()) {
            way.add(0, at);
        }
        return way;
    }

    /** Present current of the line to a node. */
    double line_A(int n) {
        return line_A[n];
    }

    /** Its share of the measured current, and the commitments behind it. */
    private double carried_A(int n) {
        double all = 0;
        double behind = 0;
        double committed = 0;
        for (int m = 0; m < feeder.nodes().size(); m++) {
            boolean isBehind = wayTo(m).contains(n);
            all += node(m).load_kW();
            behind += isBehind ? node(m).load_kW() : 0;
            committed += isBehind ? committed_A(node(m)) : 0;
        }
        double share = all == 0 ? 1 : behind / all;
        return feeder.measured_A() * share + committed;
    }

    double lineAllowed_A(int n) {
        double own_A = node(n).overhead() ? OVERHEAD_A : CABLE_A;
        return node(n).parent() < 0 ? Math.min(own_A, feeder.limit_A().orElse(own_A)) : own_A;
    }

    /** Ampacity of the line itself. */
    double lineRated_A(int n) {
        return node(n).overhead() ? OVERHEAD_A : CABLE_A;
    }

    /** Permitted current at the head: of the weakest line that leaves the bay. */
    double headAllowed_A() {
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < feeder.nodes().size(); n++) {
            least = node(n).parent() < 0 ? Math.min(least, lineAllowed_A(n)) : least;
        }
        return least;
    }

    double head_A() {
        return feeder.measured_A() + committed_A;
    }

    double installed_kVA() {
        return feeder.nodes().stream()
                .mapToDouble(n -> (n.load_kW() > 0 ? n.installed_kVA() : 0) + n.committed_kVA())
                .sum();
    }

    double installedCap_kVA(int n) {
        return node(wayTo(n).get(0)).overhead()
                ? rule("connection.feeder-cap.overhead-from.1")
                : rule("connection.feeder-cap.cable");
    }

    /** Metres of each line on the way to a point that its supply flows through. */
    double used_m(Point point, int line) {
        return point.site().onLine() && line == point.node()
                ? point.beyond_m()
                : node(line).line_m();
    }

    double drop_pct(Point point, double added_A) {
        double pf = rule("demand.target-pf.hv");
        double sine = Math.sqrt(1 - pf * pf);
        double drop = 0;
        for (int line : wayTo(point.node())) {
            double r = node(line).overhead() ? 0.3 : 0.0766;
            double x = node(line).overhead() ? 0.317 : 0.087;
            double km = used_m(point, line) / 1000;
            drop += SQRT3 * (line_A(line) + added_A) * km * (r * pf + x * sine) / (10 * U_kV);
        }
        return drop;
    }

    /** Drop a current alone causes on the way to a point. */
    double addedDrop_pct(Point point, double added_A) {
        return drop_pct(point, added_A) - drop_pct(point, 0);
    }

    /** Largest present drop of the nodes fed through a line. */
    double worstDropBehind_pct(int line) {
        double worst = 0;
        for (int m = 0; m < feeder.nodes().size(); m++) {
            if (wayTo(m).contains(line)) {
                Node node = node(m);
                Point at = new Point(node.id(), Point.Site.RING_MAIN_WAY, feeder.bus(), 0, m, 0, node.place());
                worst = Math.max(worst, drop_pct(at, 0));
            }
        }
        return worst;
    }

    double r20_ohm(Point point) {
        return wayTo(point.node()).stream()
                .mapToDouble(l -> (node(l).overhead() ? 0.253 : 0.0601) * used_m(point, l) / 1000)
                .sum();
    }

    double x_ohm(Point point) {
        return wayTo(point.node()).stream()
                .mapToDouble(l -> (node(l).overhead() ? 0.317 : 0.087) * used_m(point, l) / 1000)
                .sum();
    }

    /** Highest load rate on the way to a point once a current is added. */
    double worst_pct(Point point, double added_A) {
        return wayTo(point.node()).stream()
                .mapToDouble(l -> 100 * (line_A(l) + added_A) / lineAllowed_A(l))
                .max()
                .orElseThrow();
    }

    /** A branch box may stand on branches only; the trunk of a radial feeder leads to its farthest node. */
    boolean onTrunk(int n) {
        int farthest = 0;
        for (int m = 0; m < feeder.nodes().size(); m++) {
            farthest = length_m(m) > length_m(farthest) ? m : farthest;
        }
        return wayTo(farthest).contains(n);
    }

    private double length_m(int n) {
        return wayTo(n).stream().mapToDouble(l -> node(l).line_m()).sum();
    }

    double failures_perYear() {
        return feeder.nodes().stream().mapToDouble(FeederState::failures).sum();
    }

    double outage_hPerYear() {
        return feeder.nodes().stream()
                .mapToDouble(n ->
                        failures(n) * rule(n.overhead() ? "reliability.overhead.repair" : "reliability.cable.repair"))
                .sum();
    }

    private static double failures(Node n) {
        return n.line_m()
                / 1000
                * rule(n.overhead() ? "reliability.overhead.failure-rate" : "reliability.cable.failure-rate");
    }
}

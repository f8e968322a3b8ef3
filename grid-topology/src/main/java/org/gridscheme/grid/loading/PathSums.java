package org.gridscheme.grid.loading;

import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/** Sums along the supply path of every node, so that a question about a path costs no walk. O(n) to build. */
final class PathSums {

    private final double[] r20_ohm;
    private final double[] rOperating_ohm;
    private final double[] x_ohm;
    private final double[] resistiveDrop_V;
    private final double[] reactiveDrop_V;
    private final double[] allowed_A;

    private PathSums(PathSums base) {
        this.r20_ohm = base.r20_ohm.clone();
        this.rOperating_ohm = base.rOperating_ohm.clone();
        this.x_ohm = base.x_ohm.clone();
        this.resistiveDrop_V = base.resistiveDrop_V.clone();
        this.reactiveDrop_V = base.reactiveDrop_V.clone();
        this.allowed_A = base.allowed_A.clone();
    }

    private PathSums(int nodeCount) {
        this.r20_ohm = new double[nodeCount];
        this.rOperating_ohm = new double[nodeCount];
        this.x_ohm = new double[nodeCount];
        this.resistiveDrop_V = new double[nodeCount];
        this.reactiveDrop_V = new double[nodeCount];
        this.allowed_A = new double[nodeCount];
    }

    static PathSums of(FeederForest forest, SectionCurrents currents, double[] sectionAllowed_A) {
        PathSums sums = new PathSums(forest.grid().nodeCount());
        for (int feeder = 0; feeder < forest.feederCount(); feeder++) {
            sums.sum(feeder, forest, currents, sectionAllowed_A);
        }
        return sums;
    }

    /** The same with some feeders summed anew. */
    PathSums after(FeederForest forest, SectionCurrents currents, double[] sectionAllowed_A, int... feeders) {
        PathSums sums = new PathSums(this);
        for (int feeder : feeders) {
            sums.sum(feeder, forest, currents, sectionAllowed_A);
        }
        return sums;
    }

    private void sum(int feeder, FeederForest forest, SectionCurrents currents, double[] sectionAllowed_A) {
        int bay = forest.feeder(feeder).bayNode();
        allowed_A[bay] = Double.POSITIVE_INFINITY;
        for (int node : forest.nodesOf(feeder)) {
            if (node != bay) {
                extend(node, forest, currents, sectionAllowed_A);
            }
        }
    }

    Impedance at20Degrees(int node) {
        return new Impedance(r20_ohm[node], x_ohm[node]);
    }

    Impedance operating(int node) {
        return new Impedance(rOperating_ohm[node], x_ohm[node]);
    }

    /** Sum of current times resistance, of one phase. */
    double resistiveDrop_V(int node) {
        return resistiveDrop_V[node];
    }

    /** Sum of current times reactance, of one phase. */
    double reactiveDrop_V(int node) {
        return reactiveDrop_V[node];
    }

    /** Permitted current of the weakest section of the path, infinite at the bay. */
    double allowed_A(int node) {
        return allowed_A[node];
    }

    private void extend(int node, FeederForest forest, SectionCurrents currents, double[] sectionAllowed_A) {
        GridSnapshot grid = forest.grid();
        int parent = forest.parentNode(node);
        int section = forest.parentSection(node);
        LineSection line = grid.section(section);
        double length_km = line.length_m() / 1000;
        double r_ohm = line.rOperating_ohmPerKm() * length_km;
        double reactance_ohm = line.x_ohmPerKm() * length_km;
        double current_A = currents.measured_A(section) + currents.committed_A(section);
        r20_ohm[node] = r20_ohm[parent] + line.r20_ohmPerKm() * length_km;
        rOperating_ohm[node] = rOperating_ohm[parent] + r_ohm;
        x_ohm[node] = x_ohm[parent] + reactance_ohm;
        resistiveDrop_V[node] = resistiveDrop_V[parent] + current_A * r_ohm;
        reactiveDrop_V[node] = reactiveDrop_V[parent] + current_A * reactance_ohm;
        allowed_A[node] = Math.min(allowed_A[parent], sectionAllowed_A[section]);
    }
}

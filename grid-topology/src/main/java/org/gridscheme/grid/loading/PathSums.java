package org.gridscheme.grid.loading;

import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.paged.PagedDoubles;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/** Sums along the supply path of every node, so that a question about a path costs no walk. O(n) to build. */
final class PathSums {

    private final PagedDoubles r20_ohm;
    private final PagedDoubles rOperating_ohm;
    private final PagedDoubles x_ohm;
    private final PagedDoubles resistiveDrop_V;
    private final PagedDoubles reactiveDrop_V;
    private final PagedDoubles allowed_A;

    private PathSums(PathSums base) {
        this.r20_ohm = base.r20_ohm.copy();
        this.rOperating_ohm = base.rOperating_ohm.copy();
        this.x_ohm = base.x_ohm.copy();
        this.resistiveDrop_V = base.resistiveDrop_V.copy();
        this.reactiveDrop_V = base.reactiveDrop_V.copy();
        this.allowed_A = base.allowed_A.copy();
    }

    private PathSums(int nodeCount) {
        this.r20_ohm = PagedDoubles.filled(nodeCount, 0);
        this.rOperating_ohm = PagedDoubles.filled(nodeCount, 0);
        this.x_ohm = PagedDoubles.filled(nodeCount, 0);
        this.resistiveDrop_V = PagedDoubles.filled(nodeCount, 0);
        this.reactiveDrop_V = PagedDoubles.filled(nodeCount, 0);
        this.allowed_A = PagedDoubles.filled(nodeCount, 0);
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
        allowed_A.set(bay, Double.POSITIVE_INFINITY);
        for (int node : forest.nodesOf(feeder)) {
            if (node != bay) {
                extend(node, forest, currents, sectionAllowed_A);
            }
        }
    }

    Impedance at20Degrees(int node) {
        return new Impedance(r20_ohm.get(node), x_ohm.get(node));
    }

    Impedance operating(int node) {
        return new Impedance(rOperating_ohm.get(node), x_ohm.get(node));
    }

    /** Sum of current times resistance, of one phase. */
    double resistiveDrop_V(int node) {
        return resistiveDrop_V.get(node);
    }

    /** Sum of current times reactance, of one phase. */
    double reactiveDrop_V(int node) {
        return reactiveDrop_V.get(node);
    }

    /** Permitted current of the weakest section of the path, infinite at the bay. */
    double allowed_A(int node) {
        return allowed_A.get(node);
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
        r20_ohm.set(node, r20_ohm.get(parent) + line.r20_ohmPerKm() * length_km);
        rOperating_ohm.set(node, rOperating_ohm.get(parent) + r_ohm);
        x_ohm.set(node, x_ohm.get(parent) + reactance_ohm);
        resistiveDrop_V.set(node, resistiveDrop_V.get(parent) + current_A * r_ohm);
        reactiveDrop_V.set(node, reactiveDrop_V.get(parent) + current_A * reactance_ohm);
        allowed_A.set(node, Math.min(allowed_A.get(parent), sectionAllowed_A[section]));
    }
}

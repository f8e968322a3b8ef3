package org.gridscheme.grid.loading;

import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.paged.PagedDoubles;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPointMove;

/**
 * The largest current that can flow back: every generating unit at its largest feed-in while every load is at its own lowest
 * point. A load without a profile counts nothing then, so the figure is on the safe side. A place takes part only where more
 * active power is fed in behind it than drawn. O(n).
 */
final class FeedIn {

    private final GridSnapshot grid;
    private final LoadingAssumptions assumptions;
    private final double[] installed_kVA;
    private final double[] feeder_A;
    private final PagedDoubles section_A;

    private FeedIn(FeederForest forest, LoadingAssumptions assumptions) {
        this.grid = forest.grid();
        this.assumptions = assumptions;
        this.installed_kVA = new double[forest.feederCount()];
        this.feeder_A = new double[forest.feederCount()];
        this.section_A = PagedDoubles.filled(grid.sectionCount(), 0);
    }

    private FeedIn(FeedIn base, FeederForest forest) {
        this.grid = forest.grid();
        this.assumptions = base.assumptions;
        this.installed_kVA = base.installed_kVA.clone();
        this.feeder_A = base.feeder_A.clone();
        this.section_A = base.section_A.copy();
    }

    static FeedIn of(FeederForest forest, LoadingAssumptions assumptions) {
        FeedIn feedIn = new FeedIn(forest, assumptions);
        PagedDoubles net_kW = PagedDoubles.filled(forest.grid().nodeCount(), 0);
        PagedDoubles net_kVAr = PagedDoubles.filled(forest.grid().nodeCount(), 0);
        for (int feeder = 0; feeder < forest.feederCount(); feeder++) {
            feedIn.addUp(forest, feeder, net_kW, net_kVAr);
        }
        return feedIn;
    }

    /** That after an open point moved. */
    FeedIn after(FeederForest moved, OpenPointMove move) {
        FeedIn feedIn = new FeedIn(this, moved);
        feedIn.section_A.set(move.opened(), 0);
        PagedDoubles net_kW = PagedDoubles.filled(grid.nodeCount(), 0);
        PagedDoubles net_kVAr = PagedDoubles.filled(grid.nodeCount(), 0);
        for (int feeder : new int[] {move.former(), move.taker()}) {
            feedIn.installed_kVA[feeder] = 0;
            feedIn.addUp(moved, feeder, net_kW, net_kVAr);
        }
        return feedIn;
    }

    /** Rated power of the generating units on a feeder. */
    double installed_kVA(int feeder) {
        return installed_kVA[feeder];
    }

    /** 0 where nothing can flow back to the busbar. */
    double feeder_A(int feeder) {
        return feeder_A[feeder];
    }

    /** 0 where nothing can flow towards the bay. */
    double section_A(int section) {
        return section_A.get(section);
    }

    private void addUp(FeederForest forest, int feeder, PagedDoubles net_kW, PagedDoubles net_kVAr) {
        int[] nodes = forest.nodesOf(feeder);
        for (int node : nodes) {
            collect(feeder, node, net_kW, net_kVAr);
        }
        double voltage_kV = forest.feeder(feeder).nominalVoltage_kV();
        for (int i = nodes.length - 1; i > 0; i--) {
            int node = nodes[i];
            section_A.set(forest.parentSection(node), reverse_A(net_kW.get(node), net_kVAr.get(node), voltage_kV));
            net_kW.add(forest.parentNode(node), net_kW.get(node));
            net_kVAr.add(forest.parentNode(node), net_kVAr.get(node));
        }
        feeder_A[feeder] = reverse_A(net_kW.get(nodes[0]), net_kVAr.get(nodes[0]), voltage_kV);
    }

    private void collect(int feeder, int node, PagedDoubles net_kW, PagedDoubles net_kVAr) {
        for (GeneratingUnit unit : grid.generatingUnitsBehind(node)) {
            if (assumptions.runs(unit)) {
                installed_kVA[feeder] += unit.rated_kVA();
                net_kW.add(node, unit.p_kW());
                net_kVAr.add(node, unit.q_kVAr());
            }
        }
        for (Load load : grid.loadsBehind(node)) {
            double lowest_kVA = LowestLoad.of_kVA(grid, load);
            net_kW.add(node, -lowest_kVA * load.powerFactor());
            net_kVAr.add(node, -lowest_kVA * Math.sqrt(1 - load.powerFactor() * load.powerFactor()));
        }
    }

    private static double reverse_A(double net_kW, double net_kVAr, double voltage_kV) {
        return net_kW > 0 ? ThreePhase.current_A(Math.hypot(net_kW, net_kVAr), voltage_kV) : 0;
    }
}

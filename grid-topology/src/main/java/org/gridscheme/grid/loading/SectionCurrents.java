package org.gridscheme.grid.loading;

import java.util.BitSet;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.paged.PagedDoubles;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPointMove;

/**
 * Currents of all sections of the energised trees. A feeder's measured peak is spread over its nodes in proportion to the
 * peaks of their loads; without loads in proportion to their distribution transformers; without either nobody knows where
 * the current goes, and every section is taken to carry all of it. Commitments flow from their node to the bay. O(n).
 */
final class SectionCurrents {

    private final GridSnapshot grid;
    private final FeederForest forest;
    private final PagedDoubles measured_A;
    private final PagedDoubles committed_A;
    private final PagedDoubles installed_kVA;
    private final BitSet carriedEverywhere = new BitSet();

    private SectionCurrents(FeederForest forest) {
        this.grid = forest.grid();
        this.forest = forest;
        this.measured_A = PagedDoubles.filled(grid.sectionCount(), 0);
        this.committed_A = PagedDoubles.filled(grid.sectionCount(), 0);
        this.installed_kVA = PagedDoubles.filled(grid.sectionCount(), 0);
    }

    private SectionCurrents(FeederForest forest, SectionCurrents base) {
        this.grid = forest.grid();
        this.forest = forest;
        this.measured_A = base.measured_A.copy();
        this.committed_A = base.committed_A.copy();
        this.installed_kVA = base.installed_kVA.copy();
        this.carriedEverywhere.or(base.carriedEverywhere);
    }

    static SectionCurrents of(
            FeederForest forest, double[] feederMeasured_A, Commitments commitments, PagedDoubles installedAtNode_kVA) {
        SectionCurrents currents = new SectionCurrents(forest);
        PagedDoubles downstream = PagedDoubles.filled(forest.grid().nodeCount(), 0);
        for (int feeder = 0; feeder < forest.feederCount(); feeder++) {
            currents.spread(feeder, feederMeasured_A[feeder], commitments, installedAtNode_kVA, downstream);
        }
        return currents;
    }

    /** Those after an open point moved; only the two feeders are spread anew. */
    SectionCurrents after(
            FeederForest moved,
            OpenPointMove move,
            double[] feederMeasured_A,
            Commitments commitments,
            PagedDoubles installedAtNode_kVA) {
        SectionCurrents currents = new SectionCurrents(moved, this);
        currents.measured_A.set(move.opened(), 0);
        currents.committed_A.set(move.opened(), 0);
        currents.installed_kVA.set(move.opened(), 0);
        PagedDoubles downstream = PagedDoubles.filled(grid.nodeCount(), 0);
        for (int feeder : new int[] {move.former(), move.taker()}) {
            currents.carriedEverywhere.clear(feeder);
            currents.spread(feeder, feederMeasured_A[feeder], commitments, installedAtNode_kVA, downstream);
        }
        return currents;
    }

    private void spread(
            int feeder,
            double feeder_A,
            Commitments commitments,
            PagedDoubles installedAtNode_kVA,
            PagedDoubles downstream) {
        spreadMeasured(feeder, feeder_A, downstream);
        for (int node : forest.nodesOf(feeder)) {
            downstream.set(node, commitments.atNode_A(node));
        }
        accumulate(feeder, downstream, 1, committed_A);
        for (int node : forest.nodesOf(feeder)) {
            downstream.set(node, installedAtNode_kVA.get(node));
        }
        accumulate(feeder, downstream, 1, installed_kVA);
    }

    double measured_A(int section) {
        return measured_A.get(section);
    }

    double committed_A(int section) {
        return committed_A.get(section);
    }

    /** Installed capacity behind a section. */
    double installed_kVA(int section) {
        return installed_kVA.get(section);
    }

    boolean isSpreadKnown(int feeder) {
        return !carriedEverywhere.get(feeder);
    }

    private void spreadMeasured(int feeder, double feeder_A, PagedDoubles downstream) {
        double total = 0;
        for (int node : forest.nodesOf(feeder)) {
            downstream.set(node, loadWeight(node));
            total += downstream.get(node);
        }
        if (total == 0) {
            for (int node : forest.nodesOf(feeder)) {
                downstream.set(node, transformerWeight(node));
                total += downstream.get(node);
            }
        }
        if (total == 0) {
            carryAllEverywhere(feeder, feeder_A);
        } else {
            accumulate(feeder, downstream, feeder_A / total, measured_A);
        }
    }

    private void carryAllEverywhere(int feeder, double feeder_A) {
        carriedEverywhere.set(feeder, feeder_A > 0);
        for (int node : forest.nodesOf(feeder)) {
            if (forest.parentSection(node) >= 0) {
                measured_A.set(forest.parentSection(node), feeder_A);
            }
        }
    }

    /** Adds every node's value to its parent, leaves first, and writes the scaled sum to the section in between. */
    private void accumulate(int feeder, PagedDoubles downstream, double scale, PagedDoubles section_A) {
        int[] nodes = forest.nodesOf(feeder);
        for (int i = nodes.length - 1; i > 0; i--) {
            int node = nodes[i];
            section_A.set(forest.parentSection(node), downstream.get(node) * scale);
            downstream.add(forest.parentNode(node), downstream.get(node));
        }
    }

    private double loadWeight(int node) {
        double weight = 0;
        for (Load load : grid.loadsBehind(node)) {
            weight += load.peak_kVA();
        }
        return weight;
    }

    private double transformerWeight(int node) {
        double weight = 0;
        for (DistributionTransformer transformer : grid.distributionTransformersAt(node)) {
            weight += transformer.rated_kVA();
        }
        return weight;
    }
}

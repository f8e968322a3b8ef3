package org.gridscheme.grid.reliability;

import java.util.List;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.ZoneTree;

/**
 * Expected interruptions of every node (failure-mode-and-effect analysis of radial feeders, Billinton and Allan 1996, chapter
 * 7): each zone is failed once, and who loses supply until when is read off the real switch positions. Faults above the bay
 * are not counted. O(zones of a feeder squared), summed over the feeders. Immutable.
 *
 * <p>Questions about a node need it to have supply, else they throw {@link IllegalArgumentException}.
 */
public final class GridReliability {

    private final ZoneTree tree;
    private final GridSnapshot grid;
    private final FailureData failures;
    private final double[] interruptions_perYear;
    private final double[] outage_hPerYear;
    private final double[] momentary_perYear;

    private GridReliability(ZoneTree tree, FailureData failures, SwitchingTimes times, TransferLimit limit) {
        this.tree = tree;
        this.grid = tree.forest().grid();
        this.failures = failures;
        int zones = tree.zones().zoneCount();
        this.interruptions_perYear = new double[zones];
        this.outage_hPerYear = new double[zones];
        this.momentary_perYear = new double[zones];
        ZoneFailures ofZones = ZoneFailures.of(tree, failures);
        for (int zone = 0; zone < zones; zone++) {
            if (tree.feederOf(zone) >= 0 && !ofZones.of(zone).isEmpty()) {
                addFaults(ofZones.of(zone), Outage.of(tree, times, limit, zone));
            }
        }
    }

    /** Counts every fault on every feeder. */
    public static GridReliability of(ZoneTree tree, FailureData failures, SwitchingTimes times, TransferLimit limit) {
        return new GridReliability(tree, failures, times, limit);
    }

    /** Lasting interruptions a year. */
    public double interruptions_perYear(int node) {
        double own = 0;
        List<DistributionTransformer> transformers = grid.distributionTransformersAt(node);
        for (DistributionTransformer transformer : transformers) {
            own += failures.of(transformer).lasting_perYear() * share(transformer, transformers);
        }
        return interruptions_perYear[zoneOf(node)] + own;
    }

    /** Hours without supply a year. */
    public double outage_hPerYear(int node) {
        double own = 0;
        List<DistributionTransformer> transformers = grid.distributionTransformersAt(node);
        for (DistributionTransformer transformer : transformers) {
            Failures its = failures.of(transformer);
            own += its.lasting_perYear() * its.repair_h() * share(transformer, transformers);
        }
        return outage_hPerYear[zoneOf(node)] + own;
    }

    /** Momentary interruptions a year. */
    public double momentary_perYear(int node) {
        return momentary_perYear[zoneOf(node)];
    }

    /** Indices of the customers of a feeder. */
    public ReliabilityIndices indicesOf(int feeder, CustomerData customers) {
        ReliabilityIndices sum = ReliabilityIndices.NONE;
        for (int node : tree.forest().nodesOf(feeder)) {
            for (Load load : grid.loadsBehind(node)) {
                double count = customers.customers(load);
                double hours = outage_hPerYear(node);
                sum = sum.plus(new ReliabilityIndices(
                        count,
                        count * interruptions_perYear(node),
                        count * hours,
                        count * momentary_perYear(node),
                        hours * customers.mean_kW(load)));
            }
        }
        return sum;
    }

    /** Indices of all customers that have supply. */
    public ReliabilityIndices indices(CustomerData customers) {
        ReliabilityIndices sum = ReliabilityIndices.NONE;
        for (int feeder = 0; feeder < tree.forest().feederCount(); feeder++) {
            sum = sum.plus(indicesOf(feeder, customers));
        }
        return sum;
    }

    private void addFaults(List<Failures> faults, Outage outage) {
        for (int at = tree.positionOf(outage.tripped()); at < tree.endOf(outage.tripped()); at++) {
            int zone = tree.zoneAt(at);
            double restored_h = outage.restored_h(zone);
            for (Failures fault : faults) {
                interruptions_perYear[zone] += fault.lasting_perYear();
                outage_hPerYear[zone] += fault.lasting_perYear() * Math.min(restored_h, fault.repair_h());
                momentary_perYear[zone] += fault.momentary_perYear();
            }
        }
    }

    private int zoneOf(int node) {
        if (tree.forest().feederOf(node) < 0) {
            throw new IllegalArgumentException("node " + grid.node(node).id() + " has no supply");
        }
        return tree.zones().zoneOfNode(node);
    }

    /** Units side by side share the load by rating; one out of service leaves its share without supply. */
    private static double share(DistributionTransformer transformer, List<DistributionTransformer> all) {
        double rated_kVA =
                all.stream().mapToDouble(DistributionTransformer::rated_kVA).sum();
        return transformer.rated_kVA() / rated_kVA;
    }
}

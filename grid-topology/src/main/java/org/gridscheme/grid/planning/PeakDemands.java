package org.gridscheme.grid.planning;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Demands that make every feeder carry its measured and committed peak, at nominal voltage. A measured peak is spread as the
 * planning model spreads it: over the loads by their peaks, without loads over the distribution transformers by their
 * ratings, without either to the far end of the feeder.
 *
 * <p>Feeders do not peak together. A demand {@code diversity:ID} at each electrical bus, negative as a rule, is what the main
 * transformers carry less than the sum of the feeders' peaks.
 */
final class PeakDemands {

    private static final double SQRT3 = Math.sqrt(3);

    private final GridSnapshot grid;
    private final FeederForest forest;
    private final GridLoading loading;
    private final NetworkAssumptions assumptions;
    private final NetworkPart part;
    private final List<Demand> demands = new ArrayList<>();

    PeakDemands(FeederForest forest, GridLoading loading, NetworkAssumptions assumptions, NetworkPart part) {
        this.grid = forest.grid();
        this.forest = forest;
        this.part = part;
        this.loading = loading;
        this.assumptions = assumptions;
    }

    List<Demand> list() {
        double[] onBus_kVA = new double[grid.busbarSectionCount()];
        for (int number : part.feeders()) {
            Feeder feeder = forest.feeder(number);
            double measured_kVA = power_kVA(feeder, loading.measured_A(feeder.index()));
            spread(feeder, measured_kVA);
            addCommitted(feeder);
            onBus_kVA[grid.electricalBus(feeder.busbarSection())] +=
                    measured_kVA + power_kVA(feeder, loading.committed_A(feeder.index()));
        }
        for (int bus : part.busbars()) {
            addDiversity(bus, onBus_kVA[bus]);
        }
        addUnsupplied();
        return demands;
    }

    private void spread(Feeder feeder, double measured_kVA) {
        double loads_kVA = 0;
        double transformers_kVA = 0;
        for (int node : forest.nodesOf(feeder.index())) {
            for (Load load : grid.loadsBehind(node)) {
                loads_kVA += load.peak_kVA();
            }
            for (DistributionTransformer transformer : grid.distributionTransformersAt(node)) {
                transformers_kVA += transformer.rated_kVA();
            }
        }
        if (loads_kVA > 0) {
            spreadOverLoads(feeder, measured_kVA / loads_kVA);
        } else if (transformers_kVA > 0) {
            spreadOverTransformers(feeder, measured_kVA / transformers_kVA);
        } else {
            add("feeder:" + feeder.id(), grid.node(farEnd(feeder)).id(), measured_kVA);
        }
    }

    private void spreadOverLoads(Feeder feeder, double share) {
        for (int node : forest.nodesOf(feeder.index())) {
            grid.loadsBehind(node).forEach(load -> demands.add(LoadDemands.demand(load, load.peak_kVA() * share)));
        }
    }

    private void spreadOverTransformers(Feeder feeder, double share) {
        for (int node : forest.nodesOf(feeder.index())) {
            for (DistributionTransformer transformer : grid.distributionTransformersAt(node)) {
                add("transformer:" + transformer.id(), transformer.nodeId(), transformer.rated_kVA() * share);
            }
        }
    }

    /** The node with the longest supply path, of equal ones the first in the tree. */
    private int farEnd(Feeder feeder) {
        int far = feeder.bayNode();
        for (int node : forest.nodesOf(feeder.index())) {
            far = forest.pathLength_m(node) > forest.pathLength_m(far) ? node : far;
        }
        return far;
    }

    private void addCommitted(Feeder feeder) {
        for (int node : forest.nodesOf(feeder.index())) {
            double committed_kVA = power_kVA(feeder, loading.committedAt_A(node));
            if (committed_kVA > 0) {
                add("committed:" + grid.node(node).id(), grid.node(node).id(), committed_kVA);
            }
        }
    }

    private void addDiversity(int bus, double feeders_kVA) {
        List<PowerTransformer> transformers = grid.transformersFeeding(bus);
        if (grid.electricalBus(bus) != bus || !part.hasBus(bus) || transformers.isEmpty()) {
            return;
        }
        double carried_kVA = 0;
        for (PowerTransformer transformer : transformers) {
            carried_kVA += loading.transformerMeasured_kVA(transformer) + loading.transformerCommitted_kVA(transformer);
        }
        double less_kVA = carried_kVA - feeders_kVA;
        if (Math.abs(less_kVA) > PlanningNetwork.NOTHING_KVA) {
            String id = grid.busbarSection(bus).id();
            add("diversity:" + id, StationParts.busbarId(id), less_kVA);
        }
    }

    /** Loads no feeder reaches stay visible, at their own peak. */
    private void addUnsupplied() {
        for (int node : part.nodes()) {
            if (forest.feederSupplying(node) < 0) {
                grid.loadsAt(node).forEach(load -> demands.add(LoadDemands.demand(load, load.peak_kVA())));
            }
        }
    }

    private void add(String id, String busId, double power_kVA) {
        double p_kW = power_kVA * assumptions.powerFactor();
        VoltageDependence constant = VoltageDependence.CONSTANT_POWER;
        demands.add(new Demand(id, "", busId, p_kW, p_kW * assumptions.tangent(), constant, constant));
    }

    private static double power_kVA(Feeder feeder, double current_A) {
        return SQRT3 * feeder.nominalVoltage_kV() * current_A;
    }
}

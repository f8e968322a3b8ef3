package org.gridscheme.grid.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Loads of the main transformers. The measured part is the given peak; where none is given it is the sum of the peaks of the
 * bus's feeders times Kt/Kc, the further diversity from feeder to transformer level. Transformers of one electrical bus share
 * by rating.
 */
final class TransformerLoads {

    private final Map<String, Double> measured_kVA = new HashMap<>();
    private final Map<String, Double> committed_kVA = new HashMap<>();

    private TransformerLoads() {}

    static TransformerLoads of(
            FeederForest forest, double[] feederMeasured_A, Commitments commitments, LoadingAssumptions assumptions) {
        GridSnapshot grid = forest.grid();
        double[] feedersOnBus_kVA = new double[grid.busbarSectionCount()];
        for (Feeder feeder : forest.listFeeders()) {
            feedersOnBus_kVA[grid.electricalBus(feeder.busbarSection())] +=
                    ThreePhase.power_kVA(feederMeasured_A[feeder.index()], feeder.nominalVoltage_kV());
        }
        double diversity = assumptions.transformerCoincidence() / assumptions.feederCoincidence();
        TransformerLoads loads = new TransformerLoads();
        for (PowerTransformer transformer : grid.listPowerTransformers()) {
            int busbar = grid.busbarSectionIndex(transformer.busbarSectionId());
            int bus = grid.electricalBus(busbar);
            double rated_kVA = grid.transformersFeeding(busbar).stream()
                    .mapToDouble(PowerTransformer::rated_kVA)
                    .sum();
            double share = transformer.rated_kVA() / rated_kVA;
            loads.measured_kVA.put(
                    transformer.id(), transformer.peakLoad_kVA().orElse(feedersOnBus_kVA[bus] * diversity * share));
            loads.committed_kVA.put(transformer.id(), commitments.onBus_kVA(bus) * share);
        }
        return loads;
    }

    double measured_kVA(PowerTransformer transformer) {
        return find(measured_kVA, transformer);
    }

    double committed_kVA(PowerTransformer transformer) {
        return find(committed_kVA, transformer);
    }

    private static double find(Map<String, Double> values, PowerTransformer transformer) {
        Double value = values.get(transformer.id());
        if (value == null) {
            throw new NoSuchElementException("no power transformer " + transformer.id());
        }
        return value;
    }
}

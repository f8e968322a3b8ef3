package org.gridscheme.grid.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToDoubleFunction;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPointMove;

/**
 * Loads of the main transformers. The measured part is the given peak; where none is given it is the sum of the peaks of the
 * bus's feeders times Kt/Kc, the further diversity from feeder to transformer level. Transformers in parallel on one electrical
 * bus share in proportion to rating over short-circuit voltage, which is how currents divide among impedances; by rating
 * alone where one of them does not tell its uk.
 */
final class TransformerLoads {

    private final Map<String, Load> today;
    private final Map<String, Load> moved;

    private TransformerLoads(Map<String, Load> today, Map<String, Load> moved) {
        this.today = today;
        this.moved = moved;
    }

    private record Load(double measured_kVA, double committed_kVA) {}

    static TransformerLoads of(
            FeederForest forest, double[] feederMeasured_A, Commitments commitments, LoadingAssumptions assumptions) {
        GridSnapshot grid = forest.grid();
        double[] feedersOnBus_kVA = new double[grid.busbarSectionCount()];
        for (Feeder feeder : forest.listFeeders()) {
            feedersOnBus_kVA[grid.electricalBus(feeder.busbarSection())] +=
                    ThreePhase.power_kVA(feederMeasured_A[feeder.index()], feeder.nominalVoltage_kV());
        }
        double diversity = assumptions.transformerCoincidence() / assumptions.feederCoincidence();
        Map<String, Load> loads = new HashMap<>();
        for (PowerTransformer transformer : grid.listPowerTransformers()) {
            int busbar = grid.busbarSectionIndex(transformer.busbarSectionId());
            int bus = grid.electricalBus(busbar);
            double share = share(transformer, grid.transformersFeeding(busbar));
            loads.put(
                    transformer.id(),
                    new Load(
                            transformer.peakLoad_kVA().orElse(feedersOnBus_kVA[bus] * diversity * share),
                            commitments.onBus_kVA(bus) * share));
        }
        return new TransformerLoads(loads, Map.of());
    }

    /**
     * Those after feeders changed their current: what a bus gains or loses its transformers do, at their diversity, whether
     * their own peak is given or not. The others are shared with these. O(transformers of the two feeders).
     *
     * @param moved_A what each of the two feeders of a move carries more than before at its head, the former feeder first
     */
    TransformerLoads after(
            FeederForest forest,
            OpenPointMove move,
            double[] moved_A,
            Commitments commitments,
            LoadingAssumptions assumptions) {
        GridSnapshot grid = forest.grid();
        double diversity = assumptions.transformerCoincidence() / assumptions.feederCoincidence();
        TransformerLoads loads = new TransformerLoads(today, new HashMap<>(moved));
        int[] feeders = {move.former(), move.taker()};
        for (int i = 0; i < feeders.length; i++) {
            Feeder feeder = forest.feeder(feeders[i]);
            double more_kVA = ThreePhase.power_kVA(moved_A[i], feeder.nominalVoltage_kV()) * diversity;
            List<PowerTransformer> feeding = grid.transformersFeeding(feeder.busbarSection());
            double committed_kVA = commitments.onBus_kVA(grid.electricalBus(feeder.busbarSection()));
            for (PowerTransformer transformer : feeding) {
                double share = share(transformer, feeding);
                loads.moved.put(
                        transformer.id(),
                        new Load(loads.measured_kVA(transformer) + more_kVA * share, committed_kVA * share));
            }
        }
        return loads;
    }

    double measured_kVA(PowerTransformer transformer) {
        return get(transformer).measured_kVA;
    }

    double committed_kVA(PowerTransformer transformer) {
        return get(transformer).committed_kVA;
    }

    /** Share of a transformer in the load of those that feed its bus, itself among them. */
    static double share(PowerTransformer transformer, List<PowerTransformer> parallel) {
        boolean known =
                parallel.stream().allMatch(it -> it.shortCircuitVoltage_pct().isPresent());
        ToDoubleFunction<PowerTransformer> weight =
                it -> known ? it.rated_kVA() / it.shortCircuitVoltage_pct().getAsDouble() : it.rated_kVA();
        return weight.applyAsDouble(transformer)
                / parallel.stream().mapToDouble(weight).sum();
    }

    private Load get(PowerTransformer transformer) {
        Load load = moved.get(transformer.id());
        Load known = load == null ? today.get(transformer.id()) : load;
        if (known == null) {
            throw new NoSuchElementException("no power transformer " + transformer.id());
        }
        return known;
    }
}

package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * Which main transformers carry the load of which bus: as in the normal state, or with one transformer lost and perhaps a bus
 * tie closed. Transformers that feed one bus share its load as {@link org.gridscheme.grid.loading.GridLoading} has it.
 */
final class BusChange {

    private final NormalState state;
    private final Optional<PowerTransformer> lost;
    private final Optional<BusTie> closed;
    /** The buses that are one now, the changed ones only. */
    private final Set<Integer> joined = new LinkedHashSet<>();

    private BusChange(NormalState state, Optional<PowerTransformer> lost, Optional<BusTie> closed) {
        this.state = state;
        this.lost = lost;
        this.closed = closed;
        lost.ifPresent(transformer -> joined.add(busOf(transformer.busbarSectionId())));
        closed.ifPresent(tie -> {
            joined.add(busOf(tie.sectionAId()));
            joined.add(busOf(tie.sectionBId()));
        });
    }

    static BusChange none(NormalState state) {
        return new BusChange(state, Optional.empty(), Optional.empty());
    }

    static BusChange without(NormalState state, PowerTransformer lost) {
        return new BusChange(state, Optional.of(lost), Optional.empty());
    }

    static BusChange without(NormalState state, PowerTransformer lost, BusTie closed) {
        return new BusChange(state, Optional.of(lost), Optional.of(closed));
    }

    Optional<BusTie> closed() {
        return closed;
    }

    /** The buses whose transformers carry something else, whatever the feeders do. */
    Set<Integer> buses() {
        return joined;
    }

    /** Whether the bus of the lost transformer still has a transformer. */
    boolean keepsSupply() {
        return joined.isEmpty() || !feeding(joined.iterator().next()).isEmpty();
    }

    /** Transformers that feed a bus now, in the order of the model. */
    List<PowerTransformer> feeding(int bus) {
        GridSnapshot grid = state.forest().grid();
        List<PowerTransformer> feeding = new ArrayList<>();
        for (int part : joined.contains(bus) ? joined : Set.of(bus)) {
            feeding.addAll(grid.transformersFeeding(part));
        }
        feeding.removeIf(transformer -> lost.filter(transformer::equals).isPresent());
        return feeding;
    }

    /** Load of a transformer that feeds a bus, with what the feeders add to or take from each bus. */
    double share_kVA(PowerTransformer transformer, int bus, Map<Integer, Double> added_kVA) {
        double share = share(transformer, feeding(bus));
        if (!joined.contains(bus)) {
            return state.transformer_kVA(transformer) + share * added_kVA.getOrDefault(bus, 0.0);
        }
        double load_kVA = 0;
        for (int part : joined) {
            load_kVA += added_kVA.getOrDefault(part, 0.0);
            for (PowerTransformer its : state.forest().grid().transformersFeeding(part)) {
                load_kVA += state.transformer_kVA(its);
            }
        }
        return share * load_kVA;
    }

    /** By rating over short-circuit voltage where that is known of all, else by rating. */
    private static double share(PowerTransformer transformer, List<PowerTransformer> parallel) {
        boolean known =
                parallel.stream().allMatch(it -> it.shortCircuitVoltage_pct().isPresent());
        ToDoubleFunction<PowerTransformer> weight =
                it -> known ? it.rated_kVA() / it.shortCircuitVoltage_pct().orElseThrow() : it.rated_kVA();
        return weight.applyAsDouble(transformer)
                / parallel.stream().mapToDouble(weight).sum();
    }

    private int busOf(String busbarSectionId) {
        GridSnapshot grid = state.forest().grid();
        return grid.electricalBus(grid.busbarSectionIndex(busbarSectionId));
    }
}

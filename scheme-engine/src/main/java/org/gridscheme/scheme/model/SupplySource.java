package org.gridscheme.scheme.model;

import java.util.List;
import java.util.Optional;

/**
 * One source of a scheme: where it connects, how its cable runs, what it does to the grid.
 *
 * @param demand_kVA what this source is sized for
 * @param voltageDrop_pct from the busbar to the customer at {@code demand_kVA}
 * @param shortCircuit_kA initial three-phase current at the customer
 * @param pointShortCircuit_kA the same at the connection point
 * @param flow what a load flow says; empty while schemes are compared, for it is made for those that are shown
 * @param alternative a really different route, where it was asked for and there is one
 * @param switching what has to be switched in the grid before; empty for nearly all sources
 */
public record SupplySource(
        SourceRole role,
        ConnectionPoint connectionPoint,
        SupplyRoute route,
        CableDesign cable,
        double demand_kVA,
        List<LoadRateResult> loadRates,
        double voltageDrop_pct,
        double shortCircuit_kA,
        double pointShortCircuit_kA,
        Optional<LoadFlow> flow,
        Optional<Switching> switching,
        Optional<RouteAlternative> alternative) {

    public SupplySource {
        loadRates = List.copyOf(loadRates);
    }

    /** A source for which nothing has to be switched. */
    public SupplySource(
            SourceRole role,
            ConnectionPoint connectionPoint,
            SupplyRoute route,
            CableDesign cable,
            double demand_kVA,
            List<LoadRateResult> loadRates,
            double voltageDrop_pct,
            double shortCircuit_kA,
            double pointShortCircuit_kA,
            Optional<LoadFlow> flow) {
        this(
                role,
                connectionPoint,
                route,
                cable,
                demand_kVA,
                loadRates,
                voltageDrop_pct,
                shortCircuit_kA,
                pointShortCircuit_kA,
                flow,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a load flow. */
    public SupplySource with(LoadFlow studied) {
        return new SupplySource(
                role,
                connectionPoint,
                route,
                cable,
                demand_kVA,
                loadRates,
                voltageDrop_pct,
                shortCircuit_kA,
                pointShortCircuit_kA,
                Optional.of(studied),
                switching,
                alternative);
    }

    /** The same with a different route beside its own. */
    public SupplySource with(RouteAlternative other) {
        return new SupplySource(
                role,
                connectionPoint,
                route,
                cable,
                demand_kVA,
                loadRates,
                voltageDrop_pct,
                shortCircuit_kA,
                pointShortCircuit_kA,
                flow,
                switching,
                Optional.of(other));
    }
}

package org.gridscheme.scheme.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.loading.SeasonCurves;

/**
 * What the customer's process asks of its supply, beyond the size of its loads. Whatever is empty was not stated.
 *
 * @param mode wished operating mode; empty lets the importance class decide
 * @param sizing what a remaining source shall carry; empty lets the importance class decide
 * @param permittedInterruption_s longest interruption the protected load bears
 * @param nonLinear_kVA rectifiers, furnaces and the like
 * @param largestMotor_kW started directly
 * @param motorStarts_perHour of that motor
 * @param unbalanced_kVA largest load between two phases
 * @param demandCurve when it draws, by season, as shares of its highest demand, 0 to 1 and at one time 1; empty where that
 *     may be at any time
 * @param phases in which the demand grows up to the requested capacity; empty where all of it is wanted at once
 */
public record SupplyNeeds(
        Optional<SupplyMode> mode,
        Optional<SizingBasis> sizing,
        OptionalDouble permittedInterruption_s,
        OptionalDouble nonLinear_kVA,
        OptionalDouble largestMotor_kW,
        OptionalDouble motorStarts_perHour,
        OptionalDouble unbalanced_kVA,
        Optional<SeasonCurves> demandCurve,
        List<DemandPhase> phases) {

    public static final SupplyNeeds NONE = new SupplyNeeds(
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            List.of());

    public SupplyNeeds {
        phases = List.copyOf(phases);
    }

    /** The same process in a smaller plant: no load is larger than its capacity, which is wanted at once. */
    SupplyNeeds cappedAt(double capacity_kVA) {
        return new SupplyNeeds(
                mode,
                sizing,
                permittedInterruption_s,
                capped(nonLinear_kVA, capacity_kVA),
                capped(largestMotor_kW, capacity_kVA),
                motorStarts_perHour,
                capped(unbalanced_kVA, capacity_kVA),
                demandCurve,
                List.of());
    }

    private static OptionalDouble capped(OptionalDouble load, double most) {
        return load.isPresent() ? OptionalDouble.of(Math.min(load.getAsDouble(), most)) : load;
    }
}

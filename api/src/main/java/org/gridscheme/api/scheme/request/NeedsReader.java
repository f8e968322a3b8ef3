package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyNeeds;

/** Reads {@code needs}: what the customer's process asks of its supply. */
final class NeedsReader {

    private static final NumberRange SECONDS = NumberRange.from(0, 86_400, 3);
    private static final NumberRange PER_HOUR = NumberRange.from(0, 100_000, 3);
    private static final int POWER_DECIMALS = 3;

    private final Faults faults;
    private final NumberRange power;
    private final NumberRange phase;

    /** @param mostPower_kVA largest power any field may name */
    NeedsReader(Faults faults, double mostPower_kVA) {
        this.faults = faults;
        power = NumberRange.from(0, mostPower_kVA, POWER_DECIMALS);
        phase = NumberRange.moreThan(0, mostPower_kVA, POWER_DECIMALS);
    }

    /** @param capacity requested capacity, which no load exceeds; empty where that was faulty */
    SupplyNeeds read(RequestObject needs, Optional<BigDecimal> capacity) {
        SupplyNeeds read = new SupplyNeeds(
                needs.choice("mode", SupplyMode.class),
                needs.choice("sizing", SizingBasis.class),
                number(needs.number("permitted_interruption_s", SECONDS)),
                load(needs, "non_linear_kva", capacity),
                load(needs, "largest_motor_kw", capacity),
                number(needs.number("motor_starts_per_hour", PER_HOUR)),
                load(needs, "unbalanced_kva", capacity),
                new SeasonsReader(faults).read(needs),
                new PhasesReader(faults, phase).read(needs, capacity));
        needs.refuseUnknown();
        return read;
    }

    private OptionalDouble load(RequestObject needs, String name, Optional<BigDecimal> capacity) {
        Optional<BigDecimal> load = needs.number(name, power);
        if (load.isPresent() && capacity.isPresent() && load.get().compareTo(capacity.get()) > 0) {
            faults.add(
                    needs.pointerTo(name),
                    "load-exceeds-capacity",
                    capacity.get().toPlainString());
        }
        return number(load);
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return value.isPresent() ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
    }
}

package org.gridscheme.grid.planning;

import java.util.OptionalDouble;
import org.gridscheme.grid.network.PiModel;

/**
 * Short-circuit voltage of a transformer on its rated power.
 *
 * @param uk_pct magnitude, above 0
 * @param ur_pct its real part, the copper losses over the rated power, 0 to uk
 */
public record TransformerImpedance(double uk_pct, double ur_pct) {

    /** @throws IllegalArgumentException when a value is outside its range */
    public TransformerImpedance {
        if (!(uk_pct > 0 && ur_pct >= 0 && ur_pct <= uk_pct)) {
            throw new IllegalArgumentException("short-circuit voltage " + uk_pct + " %, real part " + ur_pct + " %");
        }
    }

    /** With what is known of one transformer in place of this; a real part larger than the whole is cut to it. */
    TransformerImpedance with(OptionalDouble known_uk_pct, OptionalDouble known_ur_pct) {
        double uk = known_uk_pct.orElse(uk_pct);
        return new TransformerImpedance(uk, Math.min(uk, known_ur_pct.orElse(ur_pct)));
    }

    /** Of one transformer, seen from the side of a rated voltage. */
    PiModel seenFrom(double rated_kV, double rated_kVA) {
        double base_ohm = rated_kV * rated_kV * 1000 / rated_kVA;
        return PiModel.series(ur_pct / 100 * base_ohm, Math.sqrt(uk_pct * uk_pct - ur_pct * ur_pct) / 100 * base_ohm);
    }
}

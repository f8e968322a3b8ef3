package org.gridscheme.grid.loading;

import java.time.LocalDate;
import java.util.Optional;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.GeneratingUnit;

/**
 * What the loading of a grid is computed with; the values come from the rulebook.
 *
 * @param feederCoincidence Kc, share of a demand that falls on its feeder's maximum, in (0, 1]
 * @param transformerCoincidence Kt, share of a demand that falls on the main transformer's maximum, in (0, 1]
 * @param asOf day the commitments and generating units are judged on; empty counts all of them
 */
public record LoadingAssumptions(double feederCoincidence, double transformerCoincidence, Optional<LocalDate> asOf) {

    public LoadingAssumptions {
        requireShare(feederCoincidence, "feeder coincidence");
        requireShare(transformerCoincidence, "transformer coincidence");
    }

    /** False once the reply to a committed customer has lapsed. */
    boolean holds(Commitment commitment) {
        return asOf.isEmpty()
                || commitment.validUntil().isEmpty()
                || !commitment.validUntil().get().isBefore(asOf.get());
    }

    /** False for a unit that does not run yet. */
    public boolean runs(GeneratingUnit unit) {
        return asOf.isEmpty()
                || unit.commissioned().isEmpty()
                || !unit.commissioned().get().isAfter(asOf.get());
    }

    private static void requireShare(double value, String what) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " lies in (0, 1]: " + value);
        }
    }
}

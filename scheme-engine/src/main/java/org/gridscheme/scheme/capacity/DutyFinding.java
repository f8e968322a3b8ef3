package org.gridscheme.scheme.capacity;

import java.util.List;
import org.gridscheme.scheme.model.capacity.BindingLimit;

/**
 * What one point can carry in one duty.
 *
 * @param ranges steps that fit
 * @param limit what the step after the largest one breaks; where none fits, what the smallest capacity in question breaks
 * @param bounds for each stretch what ends in it what is borne
 */
record DutyFinding(StepRanges ranges, BindingLimit limit, List<Bound> bounds) {

    /** What objects to the first step of a stretch that is not borne. */
    enum Bound {
        /** Nothing, the whole stretch being borne. */
        NONE,
        SUPPLY,
        /** The place or the way to it. */
        PLACE,
        /** A step that is too small, so that larger ones may be borne. */
        SIZE
    }

    DutyFinding {
        bounds = List.copyOf(bounds);
    }
}

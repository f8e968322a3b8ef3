package org.gridscheme.scheme.capacity;

import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.capacity.BindingLimit;

/**
 * What one point can carry by itself.
 *
 * @param single steps that fit with the point as the only source
 * @param first steps that fit with it as the first of two
 * @param second steps that fit with it as the second
 * @param singleLimit what the step after the largest of {@code single} breaks; likewise the others
 */
record PointFinding(
        Candidate candidate,
        StepRanges single,
        StepRanges first,
        StepRanges second,
        BindingLimit singleLimit,
        BindingLimit firstLimit,
        BindingLimit secondLimit) {

    Position position() {
        return candidate.point().position();
    }

    String id() {
        return candidate.point().id();
    }

    /** The largest step it might carry in a pair. */
    int mostInPair() {
        return Math.max(first.max(), second.max());
    }

    /** Whether everything a pair or a hexagon takes from this point is told by its ranges and limits. */
    boolean isPlain() {
        return single.isOneRange() && first.isOneRange() && second.isOneRange();
    }
}

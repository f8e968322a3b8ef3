package org.gridscheme.scheme.capacity;

import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.context.Candidate;

/**
 * What one point can carry by itself.
 *
 * @param alone as the only source
 * @param asFirst as the first of two
 * @param asSecond as the second
 */
record PointFinding(Candidate candidate, DutyFinding alone, DutyFinding asFirst, DutyFinding asSecond) {

    /** Steps that fit with the point as the only source. */
    StepRanges single() {
        return alone.ranges();
    }

    /** Steps that fit with it as the first of two. */
    StepRanges first() {
        return asFirst.ranges();
    }

    /** Steps that fit with it as the second. */
    StepRanges second() {
        return asSecond.ranges();
    }

    DutyFinding as(SourceDuty duty) {
        return switch (duty) {
            case SINGLE -> alone;
            case FIRST -> asFirst;
            case SECOND -> asSecond;
        };
    }

    Position position() {
        return candidate.point().position();
    }

    String id() {
        return candidate.point().id();
    }

    /** The largest step it might carry in a pair. */
    int mostInPair() {
        return Math.max(first().max(), second().max());
    }

    /** Whether everything a pair or a hexagon takes from this point is told by its ranges and limits. */
    boolean isPlain() {
        return single().isOneRange() && first().isOneRange() && second().isOneRange();
    }
}

package org.gridscheme.scheme.capacity;

import java.util.Optional;
import org.gridscheme.scheme.context.Candidate;

/**
 * What one point can carry in each duty.
 *
 * @param judge puts the checks to it
 */
record PointSearch(PointJudge judge, Candidate candidate) {

    /** @param before what was found earlier, which saves work where it is near */
    PointFinding find(Optional<PointFinding> before) {
        DutyFinding alone = find(SourceDuty.SINGLE, before, StepRanges.NONE);
        DutyFinding asFirst = find(SourceDuty.FIRST, before, alone.ranges());
        DutyFinding asSecond = find(SourceDuty.SECOND, before, asFirst.ranges());
        return new PointFinding(candidate, alone, asFirst, asSecond);
    }

    private DutyFinding find(SourceDuty duty, Optional<PointFinding> before, StepRanges otherwise) {
        return search(duty).find(before.map(b -> b.as(duty).ranges()).orElse(otherwise));
    }

    private RangeSearch search(SourceDuty duty) {
        return new RangeSearch(judge, candidate, duty);
    }

    /** Whether an earlier finding holds, nothing but the supply having changed; see {@link RangeSearch#stands}. */
    boolean stands(PointFinding before) {
        for (SourceDuty duty : SourceDuty.values()) {
            if (!search(duty).stands(before.as(duty))) {
                return false;
            }
        }
        return true;
    }
}

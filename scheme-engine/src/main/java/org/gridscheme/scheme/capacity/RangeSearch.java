package org.gridscheme.scheme.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gridscheme.scheme.capacity.DutyFinding.Bound;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.capacity.BindingLimit;

/**
 * Finds the steps of capacity that fit at one point in one duty: in every stretch the largest one nothing is too small for,
 * and from it down to the smallest one that is not too small itself. O(log steps) judgements for each stretch, two where an
 * earlier finding still holds.
 */
final class RangeSearch {

    private final PointJudge judge;
    private final Candidate candidate;
    private final SourceDuty duty;
    private final List<Stretch> stretches;
    private final Map<Integer, List<Objection>> judged = new HashMap<>();

    RangeSearch(PointJudge judge, Candidate candidate, SourceDuty duty) {
        this.judge = judge;
        this.candidate = candidate;
        this.duty = duty;
        stretches = judge.listStretches(candidate, duty);
    }

    /** @param guess what fitted before; any will do, a good one saves work */
    DutyFinding find(StepRanges guess) {
        List<StepRanges> parts = new ArrayList<>();
        for (Stretch stretch : stretches) {
            find(stretch, guess.maxWithin(stretch)).ifPresent(parts::add);
        }
        StepRanges found = StepRanges.union(parts);
        return new DutyFinding(found, limit(found), bounds(found));
    }

    private Optional<StepRanges> find(Stretch stretch, int guess) {
        IntPredicate bearable = step -> objections(stretch, step).stream().allMatch(Objection::tooSmall);
        int most = last(stretch.from(), stretch.to(), guess, bearable);
        if (most < stretch.from() || isTooSmall(stretch, most)) {
            return Optional.empty();
        }
        int least = last(stretch.from(), most - 1, 0, step -> isTooSmall(stretch, step)) + 1;
        return Optional.of(StepRanges.of(least, most));
    }

    private List<Objection> objections(Stretch stretch, int step) {
        return judged.computeIfAbsent(step, s -> judge.judge(candidate, duty, stretch, s));
    }

    private boolean isTooSmall(Stretch stretch, int step) {
        return objections(stretch, step).stream().anyMatch(Objection::tooSmall);
    }

    /** The last step of a range up to which a condition holds, one before the range where it never does. */
    private static int last(int from, int to, int guess, IntPredicate holds) {
        int low = from - 1;
        int high = to + 1;
        if (guess >= from && guess <= to) {
            if (holds.test(guess)) {
                low = guess;
                high = guess + 1 > to || holds.test(guess + 1) ? high : guess + 1;
            } else {
                high = guess;
            }
        }
        if (low < from && high > from) {
            if (!holds.test(from)) {
                return low;
            }
            low = from;
        }
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private BindingLimit limit(StepRanges found) {
        return found.isEmpty() ? limitOfNothing() : limitAt(found.max() + 1);
    }

    /** What speaks against a step that does not fit; of several things the first in the order of the checks. */
    BindingLimit limitAt(int step) {
        for (Stretch stretch : stretches) {
            if (stretch.contains(step)) {
                return first(objections(stretch, step));
            }
        }
        return judge.unsuitedVoltage(candidate, duty, step);
    }

    private BindingLimit limitOfNothing() {
        if (stretches.isEmpty()) {
            return judge.unsuitedVoltage(candidate, duty, 1);
        }
        Stretch stretch = stretches.get(0);
        int tooSmall = last(stretch.from(), stretch.to(), 0, step -> isTooSmall(stretch, step));
        return first(objections(stretch, Math.min(tooSmall + 1, stretch.to())));
    }

    private List<Bound> bounds(StepRanges found) {
        return stretches.stream().map(stretch -> bound(stretch, found)).toList();
    }

    private Bound bound(Stretch stretch, StepRanges found) {
        int step = boundingStep(stretch, found);
        if (!stretch.contains(step)) {
            return Bound.NONE;
        }
        if (isRefused(stretch, step)) {
            return Bound.SUPPLY;
        }
        return isTooSmall(stretch, step) ? Bound.SIZE : Bound.PLACE;
    }

    /** The first step of a stretch that is not borne; outside of it where all are. */
    private static int boundingStep(Stretch stretch, StepRanges found) {
        int most = found.maxWithin(stretch);
        return most == 0 ? stretch.from() : most + 1;
    }

    private boolean isRefused(Stretch stretch, int step) {
        return !judge.judgeSupply(candidate, duty, stretch, step).isEmpty();
    }

    /**
     * Whether an earlier finding holds now that nothing but the supply of the point has changed. Never true of one that does not
     * hold; not true of every one that does, as the place is not asked again. O(1) for each stretch: what the place has against
     * a step is what it was, so it is enough that the supply still bears the largest step and objects, or does not, to the next
     * one as it did.
     */
    boolean stands(DutyFinding before) {
        StepRanges found = before.ranges();
        boolean stands = found.isOneRange();
        for (int i = 0; stands && i < stretches.size(); i++) {
            stands = stands(stretches.get(i), found, before.bounds().get(i));
        }
        return stands && standsLimit(before);
    }

    private boolean stands(Stretch stretch, StepRanges found, Bound bound) {
        int most = found.maxWithin(stretch);
        if (most > 0 && isRefused(stretch, most)) {
            return false;
        }
        return switch (bound) {
            case NONE -> true;
            case SUPPLY -> isRefused(stretch, boundingStep(stretch, found));
            case PLACE -> !isRefused(stretch, boundingStep(stretch, found));
            case SIZE -> false;
        };
    }

    /** The supply says of the limit what it said; one of the place or of the voltage is none of its. */
    private boolean standsLimit(DutyFinding before) {
        StepRanges found = before.ranges();
        if (stretches.isEmpty()) {
            return true;
        }
        int step = found.isEmpty() ? stretches.get(0).from() : found.max() + 1;
        return stretches.stream()
                .filter(stretch -> stretch.contains(step))
                .map(stretch -> judge.judgeSupply(candidate, duty, stretch, step))
                .allMatch(now -> now.isEmpty() || first(now).equals(before.limit()));
    }

    private static BindingLimit first(List<Objection> objections) {
        return objections.stream()
                .filter(objection -> !objection.tooSmall())
                .findFirst()
                .orElseGet(() -> objections.get(0))
                .limit();
    }
}

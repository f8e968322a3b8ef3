package org.gridscheme.scheme.capacity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridscheme.scheme.capacity.ChangedSupply.Extent;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.capacity.PointCapacity;

/** An earlier survey of the same grid, by the points of a later one. */
final class EarlierSurvey {

    private final Surveyed survey;
    private final ChangedSupply changed;

    /** For each point of the later one its number in the earlier one, -1 for one that is new. */
    private final int[] numbers;

    private EarlierSurvey(Surveyed survey, ChangedSupply changed, int[] numbers) {
        this.survey = survey;
        this.changed = changed;
        this.numbers = numbers;
    }

    static EarlierSurvey of(Surveyed survey, ChangedSupply changed, List<Candidate> candidates) {
        int[] numbers = new int[candidates.size()];
        if (survey.index().serves(candidates)) {
            Arrays.setAll(numbers, i -> i);
        } else {
            Map<String, Integer> known = new HashMap<>();
            for (int i = 0; i < survey.findings().size(); i++) {
                known.put(key(survey.findings().get(i).candidate()), i);
            }
            Arrays.setAll(numbers, i -> known.getOrDefault(key(candidates.get(i)), -1));
        }
        return new EarlierSurvey(survey, changed, numbers);
    }

    private static String key(Candidate candidate) {
        return candidate.point().kind() + " " + candidate.point().id();
    }

    Surveyed survey() {
        return survey;
    }

    /** What was said of a point, which was there. */
    PointCapacity said(int point) {
        return survey.survey().points().get(numbers[point]);
    }

    /** What a point could carry then; empty for one that is new. */
    Optional<PointFinding> find(int point) {
        return numbers[point] < 0
                ? Optional.empty()
                : Optional.of(survey.findings().get(numbers[point]));
    }

    /** How far what has changed reaches into an earlier finding about a point. */
    Extent extent(Candidate candidate, PointFinding before) {
        return before.candidate().equals(candidate) ? changed.extent(candidate) : Extent.EVERYTHING;
    }

    /** Earlier points that are no more. */
    List<PointFinding> listGone() {
        boolean[] kept = new boolean[survey.findings().size()];
        for (int number : numbers) {
            if (number >= 0) {
                kept[number] = true;
            }
        }
        return IntStream.range(0, kept.length)
                .filter(i -> !kept[i])
                .mapToObj(survey.findings()::get)
                .toList();
    }
}

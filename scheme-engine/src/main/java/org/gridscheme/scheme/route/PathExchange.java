package org.gridscheme.scheme.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gridscheme.scheme.street.StreetAccess;

/**
 * Two paths from one place of which the second may run against the first: what they walk in opposite directions falls away
 * and they exchange the rest. Each of the new paths is followed from its end back to where it begins. O(steps).
 */
final class PathExchange {

    private final Map<Integer, Deque<Step>> arriving = new HashMap<>();
    private final Map<Integer, Deque<StreetAccess>> entering = new HashMap<>();

    private PathExchange() {}

    /**
     * @param against whether the first walks the street of a step the other way
     * @return the new paths to the end of the first and to the end of the second; the very same ones where nothing is exchanged
     */
    static List<JunctionPath> untangle(JunctionPath first, JunctionPath second, Predicate<Step> against) {
        return isTangled(first, second, against) ? new PathExchange().exchanged(first, second) : List.of(first, second);
    }

    /** Whether the second runs against the first, or begins at a place the first passes; both may walk one way in one street. */
    private static boolean isTangled(JunctionPath first, JunctionPath second, Predicate<Step> against) {
        for (Step step : first.steps()) {
            if (step.to() == second.first()) {
                return true;
            }
        }
        for (Step step : second.steps()) {
            if (step.edge() == Step.OTHER_SIDE_OF_END || against.test(step)) {
                return true;
            }
        }
        return false;
    }

    private List<JunctionPath> exchanged(JunctionPath first, JunctionPath second) {
        Set<Step> firstSteps = new HashSet<>(first.steps());
        Set<Step> undone = new HashSet<>();
        second.steps().stream()
                .filter(step -> firstSteps.contains(reversed(step)))
                .forEach(step -> undone.add(reversed(step)));
        enter(first);
        enter(second);
        first.steps().stream().filter(step -> !undone.contains(step)).forEach(this::walk);
        second.steps().stream()
                .filter(step -> step.edge() != Step.OTHER_SIDE_OF_END && !undone.contains(reversed(step)))
                .forEach(this::walk);
        return List.of(followBack(endOfFirst(first, second), first.end()), followBack(second.last(), second.end()));
    }

    private static int endOfFirst(JunctionPath first, JunctionPath second) {
        return second.steps().stream()
                .filter(step -> step.edge() == Step.OTHER_SIDE_OF_END)
                .mapToInt(Step::from)
                .findFirst()
                .orElse(first.last());
    }

    private static Step reversed(Step step) {
        return new Step(step.edge(), step.to(), step.from());
    }

    private void enter(JunctionPath path) {
        entering(path.first()).add(path.start());
    }

    private void walk(Step step) {
        arriving(step.to()).add(step);
    }

    /** Takes what arrives at each junction once; a path that can begin there does. */
    private JunctionPath followBack(int last, StreetAccess end) {
        List<Step> steps = new ArrayList<>();
        int junction = last;
        Deque<StreetAccess> starts = entering(junction);
        while (starts.isEmpty()) {
            Step step = arriving(junction).remove();
            steps.add(step);
            junction = step.from();
            starts = entering(junction);
        }
        Collections.reverse(steps);
        return new JunctionPath(starts.remove(), junction, steps, end);
    }

    private Deque<Step> arriving(int junction) {
        return arriving.computeIfAbsent(junction, j -> new ArrayDeque<>());
    }

    private Deque<StreetAccess> entering(int junction) {
        return entering.computeIfAbsent(junction, j -> new ArrayDeque<>());
    }
}

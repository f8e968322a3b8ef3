package org.gridscheme.scheme.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridElement;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.capacity.BindingLimit;
import org.gridscheme.scheme.model.capacity.DualCapacity;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.OpenCapacity;

/**
 * The best single point and the best independent pair among the points in reach of a place; of equal ones the nearest. O(k + g^2) for k points of g groups.
 */
final class HexagonSearch {

    private final List<PointFinding> points;
    private final PointGroups groups;
    private final PointJudge judge;
    private final GridSnapshot grid;
    private final double step_kVA;

    HexagonSearch(List<PointFinding> points, PointGroups groups, PointJudge judge, GridSnapshot grid, double step_kVA) {
        this.points = points;
        this.groups = groups;
        this.judge = judge;
        this.grid = grid;
        this.step_kVA = step_kVA;
    }

    /** Points of one group in reach, and what any of them can carry. */
    private record Reached(List<PointFinding> points, StepRanges first, StepRanges second) {

        static Reached of(List<PointFinding> points) {
            return new Reached(
                    points,
                    StepRanges.union(points.stream().map(PointFinding::first).toList()),
                    StepRanges.union(points.stream().map(PointFinding::second).toList()));
        }
    }

    private record Best(Reached first, Reached second, int step) {}

    /**
     * @param around numbers of the points within the survey's reach
     * @return empty where a customer here may be connected to none of them
     */
    Optional<HexagonCapacity> find(String id, Position centre, int[] around) {
        List<PointFinding> reached = new ArrayList<>();
        SortedMap<Integer, List<PointFinding>> byGroup = new TreeMap<>();
        for (int p : around) {
            PointFinding point = points.get(p);
            if (Nearby.within(point.position(), centre, judge.reach_m(point.candidate()))) {
                reached.add(point);
                byGroup.computeIfAbsent(groups.groupOf(p), g -> new ArrayList<>())
                        .add(point);
            }
        }
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        int most = reached.stream().mapToInt(p -> p.single().max()).max().orElseThrow();
        PointFinding best = nearest(reached, centre, p -> p.single().max() == most);
        OpenCapacity single = new OpenCapacity(most * step_kVA, best.alone().limit());
        return Optional.of(new HexagonCapacity(
                id,
                centre,
                single,
                single.isNothing() ? Optional.empty() : Optional.of(best.id()),
                dual(id, centre, single, byGroup),
                reached.size(),
                nearestName(reached, centre)));
    }

    /** What nobody named is called by the id of its node or section, which nobody knows. */
    private boolean isNamed(PointFinding point) {
        Candidate place = point.candidate();
        GridElement element = place.onSection() ? grid.section(place.section()) : grid.node(place.node());
        return !place.point().name().equals(element.id());
    }

    private Optional<String> nearestName(List<PointFinding> points, Position centre) {
        return points.stream()
                .filter(this::isNamed)
                .min(Comparator.comparingDouble(p -> p.position().distanceTo(centre)))
                .map(point -> point.candidate().point().name());
    }

    private static PointFinding nearest(List<PointFinding> points, Position centre, Predicate<PointFinding> carries) {
        return points.stream()
                .filter(carries)
                .min(Comparator.comparingDouble(p -> p.position().distanceTo(centre)))
                .orElseThrow();
    }

    private DualCapacity dual(
            String id, Position centre, OpenCapacity single, SortedMap<Integer, List<PointFinding>> byGroup) {
        SortedMap<Integer, Reached> reached = new TreeMap<>();
        byGroup.forEach((group, found) -> reached.put(group, Reached.of(found)));
        return best(reached)
                .map(best -> dual(best, centre))
                .orElseGet(() -> new DualCapacity(
                        single.isNothing() ? single : new OpenCapacity(0, lacksPartner(id)), Optional.empty()));
    }

    static BindingLimit lacksPartner(String element) {
        return new BindingLimit("policy.dual-supply-required", "policy.dual-supply-required", 1, 2, "pcs", element);
    }

    private Optional<Best> best(SortedMap<Integer, Reached> reached) {
        Optional<Best> best = Optional.empty();
        for (var first : reached.entrySet()) {
            for (int partner : groups.partnersOf(first.getKey())) {
                Reached second = reached.get(partner);
                int step = second == null ? 0 : first.getValue().first().maxCommon(second.second());
                if (second != null && step > best.map(Best::step).orElse(0)) {
                    best = Optional.of(new Best(first.getValue(), second, step));
                }
            }
        }
        return best;
    }

    private DualCapacity dual(Best best, Position centre) {
        int step = best.step();
        PointFinding first =
                nearest(best.first().points(), centre, p -> p.first().contains(step));
        PointFinding second =
                nearest(best.second().points(), centre, p -> p.second().contains(step));
        BindingLimit limit = best.first().first().contains(step + 1)
                ? new RangeSearch(judge, second.candidate(), SourceDuty.SECOND).limitAt(step + 1)
                : new RangeSearch(judge, first.candidate(), SourceDuty.FIRST).limitAt(step + 1);
        return new DualCapacity(
                new OpenCapacity(step * step_kVA, limit), Optional.of(new DualCapacity.Pair(first.id(), second.id())));
    }
}

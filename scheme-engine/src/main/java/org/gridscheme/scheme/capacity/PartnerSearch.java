package org.gridscheme.scheme.capacity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the partner with which a point carries most, among the independent points in reach. Partners are looked at from the
 * one that might carry most on, until none of the rest can be better; of equal ones the first in that order is taken. Not thread-safe.
 */
final class PartnerSearch {

    private final List<PointFinding> points;
    private final PointGroups groups;
    private final PointJudge judge;

    /** By group, made when first asked for: a search after a small change looks at few of them. */
    private final Map<Integer, Members> members = new HashMap<>();

    PartnerSearch(List<PointFinding> points, PointGroups groups, PointJudge judge) {
        this.points = points;
        this.groups = groups;
        this.judge = judge;
    }

    /** Points of a group, those that might carry most first; what each look at them needs lies side by side in memory. */
    private static final class Members {

        private final int[] numbers;
        private final int[] most;
        private final double[] x;
        private final double[] y;
        private final double[] reach_m;

        /** Nobody outside of it can be connected to any of them. */
        private final Envelope within = new Envelope();

        Members(List<Integer> unordered, List<PointFinding> points, PointJudge judge) {
            numbers = unordered.stream()
                    .sorted(Comparator.<Integer>comparingInt(p -> points.get(p).mostInPair())
                            .reversed())
                    .mapToInt(Integer::intValue)
                    .toArray();
            most = new int[numbers.length];
            x = new double[numbers.length];
            y = new double[numbers.length];
            reach_m = new double[numbers.length];
            for (int k = 0; k < numbers.length; k++) {
                PointFinding point = points.get(numbers[k]);
                most[k] = point.mostInPair();
                x[k] = point.position().x();
                y[k] = point.position().y();
                reach_m[k] = judge.reach_m(point.candidate());
                Envelope own = new Envelope(x[k], x[k], y[k], y[k]);
                own.expandBy(reach_m[k]);
                within.expandToInclude(own);
            }
        }

        boolean reaches(int k, Position place) {
            return Nearby.within(x[k] - place.x(), y[k] - place.y(), reach_m[k]);
        }
    }

    Optional<FoundPair> find(int point) {
        PointFinding own = points.get(point);
        Position place = own.position();
        FoundPair best = new FoundPair(point, point, 0);
        for (int group : groups.partnersOf(groups.groupOf(point))) {
            Members partners = members.computeIfAbsent(group, g -> new Members(groups.membersOf(g), points, judge));
            if (!partners.within.contains(place.x(), place.y())) {
                continue;
            }
            for (int k = 0; k < partners.numbers.length; k++) {
                if (Math.min(own.mostInPair(), partners.most[k]) <= best.step()) {
                    break;
                }
                if (partners.reaches(k, place)) {
                    best = better(best, point, partners.numbers[k]);
                }
            }
        }
        return best.step() == 0 ? Optional.empty() : Optional.of(best);
    }

    private FoundPair better(FoundPair best, int point, int other) {
        int asFirst = points.get(point).first().maxCommon(points.get(other).second());
        int asSecond = points.get(other).first().maxCommon(points.get(point).second());
        if (Math.max(asFirst, asSecond) <= best.step()) {
            return best;
        }
        return asFirst >= asSecond ? new FoundPair(point, other, asFirst) : new FoundPair(other, point, asSecond);
    }
}

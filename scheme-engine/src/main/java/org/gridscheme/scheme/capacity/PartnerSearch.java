package org.gridscheme.scheme.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the partner with which a point carries most, among the independent points in reach. Partners are looked at from the
 * one that might carry most on, until none of the rest can be better; of equal ones the first in that order is taken.
 */
final class PartnerSearch {

    private final List<PointFinding> points;
    private final PointGroups groups;
    private final PointJudge judge;
    private final List<int[]> byMost = new ArrayList<>();
    private final List<Envelope> within = new ArrayList<>();

    PartnerSearch(List<PointFinding> points, PointGroups groups, PointJudge judge) {
        this.points = points;
        this.groups = groups;
        this.judge = judge;
        Comparator<Integer> mostFirst = Comparator.<Integer>comparingInt(
                        p -> points.get(p).mostInPair())
                .reversed();
        for (int g = 0; g < groups.count(); g++) {
            byMost.add(groups.membersOf(g).stream()
                    .sorted(mostFirst)
                    .mapToInt(Integer::intValue)
                    .toArray());
            within.add(reachOf(groups.membersOf(g)));
        }
    }

    /** Nobody outside of it can be connected to any of the points. */
    private Envelope reachOf(List<Integer> members) {
        Envelope around = new Envelope();
        for (int p : members) {
            Position at = points.get(p).position();
            Envelope own = new Envelope(at.x(), at.x(), at.y(), at.y());
            own.expandBy(judge.reach_m(points.get(p).candidate()));
            around.expandToInclude(own);
        }
        return around;
    }

    Optional<FoundPair> find(int point) {
        PointFinding own = points.get(point);
        FoundPair best = new FoundPair(point, point, 0);
        for (int group : groups.partnersOf(groups.groupOf(point))) {
            if (!within.get(group).contains(own.position().x(), own.position().y())) {
                continue;
            }
            for (int other : byMost.get(group)) {
                PointFinding partner = points.get(other);
                if (Math.min(own.mostInPair(), partner.mostInPair()) <= best.step()) {
                    break;
                }
                if (Nearby.within(own.position(), partner.position(), judge.reach_m(partner.candidate()))) {
                    best = better(best, point, other);
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

package org.gridscheme.scheme.capacity;

import java.util.List;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;

/**
 * What follows from where points are and what feeds them, whatever they can carry: the same for all surveys of a grid as long as
 * it has the same points. Immutable.
 *
 * @param near points around a place, within the reach of the survey
 */
record PointIndex(List<Candidate> candidates, PointGroups groups, Nearby near) {

    static PointIndex of(List<Candidate> candidates, GridContext context, PointJudge judge, double reach_m) {
        return new PointIndex(
                List.copyOf(candidates),
                new PointGroups(candidates, context, judge),
                new Nearby(candidates.stream().map(c -> c.point().position()).toList(), reach_m));
    }

    /** Whether others are the same points in the same order, in a grid built and switched the same. O(points). */
    boolean serves(List<Candidate> others) {
        boolean same = others.size() == candidates.size();
        for (int i = 0; same && i < others.size(); i++) {
            same = isSame(candidates.get(i), others.get(i));
        }
        return same;
    }

    private static boolean isSame(Candidate one, Candidate other) {
        return one.equals(other)
                || (one.point().kind() == other.point().kind()
                        && one.point().id().equals(other.point().id())
                        && one.busbarSection() == other.busbarSection()
                        && one.point().nominalVoltage_kV() == other.point().nominalVoltage_kV()
                        && one.point().position().equals(other.point().position()));
    }
}

package org.gridscheme.scheme.route;

import java.util.Arrays;
import java.util.List;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * What the streets cost a second cable beside a path that is taken: more along it, and a gain against it. Streets that
 * every path has to take (bridges of the street graph) carry no penalty, which changes no decision; a stretch shared beside the end of one path
 * only in part counts nothing.
 */
final class BesideTaken {

    private final LayingCosts costs;
    private final PathCutter cutter;
    private final UnavoidableStreets unavoidable;
    private final double penalty;
    private final List<StreetAccess> starts;
    private final PairWorkspace work;
    private final int[] startStreet;
    private final int[] startFrom;
    private final int[] startTo;

    /**
     * @param unavoidable streets every path from the starts takes
     * @param penalty factor of the second cable in a street, at least 1
     * @param work knows the steps of the path that is taken
     */
    BesideTaken(
            LaidStreets laid,
            UnavoidableStreets unavoidable,
            double penalty,
            List<StreetAccess> starts,
            PairWorkspace work) {
        costs = laid.costs();
        cutter = laid.cutter();
        this.unavoidable = unavoidable;
        this.penalty = penalty;
        this.starts = starts;
        this.work = work;
        StreetNetwork streets = laid.streets();
        startStreet = starts.stream().mapToInt(StreetAccess::edge).toArray();
        startFrom = Arrays.stream(startStreet)
                .map(edge -> streets.edge(edge).fromNode())
                .toArray();
        startTo = Arrays.stream(startStreet)
                .map(edge -> streets.edge(edge).toNode())
                .toArray();
    }

    /** True when the second path shares a street with the first that it need not share. */
    boolean meets(JunctionPath taken, JunctionPath second) {
        boolean sameWayOut = taken.start().equals(second.start()) && taken.first() == second.first();
        if (sameWayOut && !unavoidable.contains(taken.start().edge())) {
            return true;
        }
        for (Step step : second.steps()) {
            if (work.isUsed(step.edge()) && !unavoidable.contains(step.edge())) {
                return true;
            }
        }
        return false;
    }

    /** What a path costs more for lying beside the one taken; infinite where it walks a street it may not walk. */
    double extra(JunctionPath taken, JunctionPath second) {
        int endStreet = endStreet(second.end());
        double extra = taken.start().equals(second.start()) && taken.first() == second.first()
                ? besideAtStart(
                        cutter.toJunction(taken.start(), taken.first()),
                        taken.start().edge(),
                        taken.first())
                : 0;
        for (Step step : second.steps()) {
            if (turnsBack(step.edge(), step.to(), endStreet)) {
                return Double.POSITIVE_INFINITY;
            }
            extra += Math.max(0, stepCost(step.edge(), step.to()) - cutter.whole(step.edge()));
        }
        return extra;
    }

    /** Of a step towards a junction. */
    double stepCost(int edge, int towards) {
        double whole = cutter.whole(edge);
        if (!work.isUsed(edge)) {
            return whole;
        }
        if (work.usedTowards(edge) != towards) {
            return -whole;
        }
        return unavoidable.contains(edge) ? whole : whole + (penalty - 1) * costs.whole(edge);
    }

    static int endStreet(StreetAccess end) {
        return end.atJunction() ? Step.NO_STREET : end.edge();
    }

    /**
     * Whoever walks the whole street of its own start or end passes it and comes back beside itself, which would keep away
     * from the first path in name only.
     */
    boolean turnsBack(int edge, int towards, int endStreet) {
        return (edge == endStreet || isStartStreet(edge)) && !(work.isUsed(edge) && work.usedTowards(edge) != towards);
    }

    private boolean isStartStreet(int edge) {
        for (int street : startStreet) {
            if (street == edge) {
                return true;
            }
        }
        return false;
    }

    /** The start a path to a junction at the end of its street had best come from, {@link SearchWorkspace#NONE} where no start is there. */
    int startAt(int junction, JunctionPath taken) {
        int best = SearchWorkspace.NONE;
        for (int s = 0; s < startStreet.length; s++) {
            boolean touches = startFrom[s] == junction || startTo[s] == junction;
            if (touches
                    && !costs.forbidden(startStreet[s])
                    && (best < 0 || startCost(s, junction, taken) < startCost(best, junction, taken))) {
                best = s;
            }
        }
        return best;
    }

    /** From a start to a junction of its street. */
    double startCost(int s, int junction, JunctionPath taken) {
        StreetAccess start = starts.get(s);
        double stretch = cutter.toJunction(start, junction);
        double cost = costs.offStreet(start.leg_m()) + stretch;
        boolean beside = taken.first() == junction && taken.start().equals(start);
        return beside ? cost + besideAtStart(stretch, start.edge(), junction) : cost;
    }

    /** What the stretch out to a junction costs more for the second cable in it. */
    private double besideAtStart(double stretch, int street, int junction) {
        return unavoidable.contains(street) ? 0 : (penalty - 1) * (stretch - costs.mouth(street, junction));
    }
}

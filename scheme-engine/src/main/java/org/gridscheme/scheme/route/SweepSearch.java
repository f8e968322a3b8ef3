package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Cheapest paths from a customer's street accesses to any number of targets, from one {@link JunctionSweep}. The sweep
 * does not grow with the number of targets; each path costs its own length. One instance serves one customer.
 */
final class SweepSearch {

    private static final int SAME_STREET = -1;

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final JunctionSweep sweep;
    private final PathCutter cutter;
    private final List<StreetAccess> starts;

    /** The streets of the path that is walked back, each with the junction it leads to. */
    private int[] walked = new int[512];

    private int[] walkedTo = new int[512];
    private int walkedCount;

    /** @param sweep borrowed until the last path was asked for */
    SweepSearch(LaidStreets laid, JunctionSweep sweep, List<StreetAccess> starts) {
        streets = laid.streets();
        costs = laid.costs();
        cutter = laid.cutter();
        this.sweep = sweep;
        this.starts = List.copyOf(starts);
        sweep.reset();
        for (int s = 0; s < this.starts.size(); s++) {
            seed(s);
        }
        sweep.run();
    }

    JunctionSweep sweep() {
        return sweep;
    }

    private void seed(int s) {
        StreetAccess start = starts.get(s);
        if (!costs.forbidden(start.edge())) {
            StreetEdge street = streets.edge(start.edge());
            sweep.start(street.fromNode(), startCost(start, street.fromNode()), s);
            sweep.start(street.toNode(), startCost(start, street.toNode()), s);
        }
    }

    private double startCost(StreetAccess start, int junction) {
        return costs.offStreet(start.leg_m()) + cutter.toJunction(start, junction);
    }

    /** The cheapest path, empty where no street leads to the target. */
    Optional<CorridorPath> find(StreetAccess target) {
        Ending best = ending(target);
        if (best.cost == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        return Optional.of(
                best.junction == SAME_STREET
                        ? cutter.alongOneStreet(starts.get(best.start), target)
                        : cutter.cut(pathOver(best.junction, target)));
    }

    /** Of the cheapest path, infinite where no street leads to the target. */
    double cost(StreetAccess target) {
        return ending(target).cost;
    }

    private Ending ending(StreetAccess target) {
        Ending best = Ending.NONE;
        if (target.atJunction()) {
            return over(target.junction(), target);
        }
        if (costs.forbidden(target.edge())) {
            return best;
        }
        for (int s = 0; s < starts.size(); s++) {
            best = best.or(alongOneStreet(s, target));
        }
        StreetEdge street = streets.edge(target.edge());
        return best.or(over(street.fromNode(), target)).or(over(street.toNode(), target));
    }

    /**
     * How a path ends.
     *
     * @param junction the last one it passes, or {@link #SAME_STREET} where it stays on the street of a start
     */
    private record Ending(double cost, int junction, int start) {
        static final Ending NONE = new Ending(Double.POSITIVE_INFINITY, SAME_STREET, SAME_STREET);

        Ending or(Ending other) {
            return other.cost < cost ? other : this;
        }
    }

    private Ending alongOneStreet(int s, StreetAccess target) {
        StreetAccess start = starts.get(s);
        if (start.edge() != target.edge()) {
            return Ending.NONE;
        }
        return new Ending(cutter.alongOneStreet(start, target).cost(), SAME_STREET, s);
    }

    private Ending over(int junction, StreetAccess target) {
        return new Ending(sweep.costTo(junction) + cutter.fromJunction(junction, target), junction, SAME_STREET);
    }

    private JunctionPath pathOver(int last, StreetAccess target) {
        walkedCount = 0;
        int s = sweep.walkBack(last, this::noteWalked);
        List<Step> steps = new ArrayList<>(walkedCount);
        for (int i = walkedCount - 1; i >= 0; i--) {
            StreetEdge street = streets.edge(walked[i]);
            int before = street.toNode() == walkedTo[i] ? street.fromNode() : street.toNode();
            steps.add(new Step(walked[i], before, walkedTo[i]));
        }
        return new JunctionPath(
                starts.get(s), steps.isEmpty() ? last : steps.get(0).from(), steps, target);
    }

    private void noteWalked(int edge, int junction) {
        if (walkedCount == walked.length) {
            walked = Arrays.copyOf(walked, 2 * walkedCount);
            walkedTo = Arrays.copyOf(walkedTo, 2 * walkedCount);
        }
        walked[walkedCount] = edge;
        walkedTo[walkedCount++] = junction;
    }
}

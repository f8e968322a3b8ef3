package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.scheme.plain.Path.Access;
import org.gridscheme.scheme.plain.Path.Piece;

/** Of every two ways of two cables those that are cheapest together where a street in common costs the overlap penalty. */
final class CheapestPairs {

    private static final double ROUNDING = 1e-6;

    private final PlainStreets streets;
    private final PlainWays ways;
    private final Map<List<Access>, List<List<Way>>> pairs = new HashMap<>();

    CheapestPairs(PlainStreets streets, PlainWays ways) {
        this.streets = streets;
        this.ways = ways;
    }

    /** Two ways that cost no more together than any others; several where they could exchange a stretch. */
    List<List<Way>> of(Access toA, Access toB) {
        return pairs.computeIfAbsent(List.of(toA, toB), ends -> findPairs(toA, toB));
    }

    /** The cheapest way, and those that never come back to a street the customer's cable may leave by. */
    private List<Way> waysFrom(Access end) {
        List<Way> all = ways.to(end).stream().filter(Way::leavesTheStreet).toList();
        return all.stream()
                .filter(way -> way.equals(all.get(0))
                        || ways.starts().stream()
                                .noneMatch(start -> way.path().streets().contains(start.street())))
                .toList();
    }

    private List<List<Way>> findPairs(Access toA, Access toB) {
        List<Way> waysA = waysFrom(toA);
        List<Way> waysB = waysFrom(toB);
        List<List<Way>> best = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (Way a : waysA) {
            for (Way b : waysB) {
                if (a.cost() + b.cost() > least + ROUNDING) {
                    break;
                }
                double cost = a.cost() + b.cost() + (rule("route.overlap-penalty") - 1) * shared(a.path(), b.path());
                if (cost < least - ROUNDING) {
                    best.clear();
                }
                if (cost <= least + ROUNDING) {
                    best.add(List.of(a, b));
                }
                least = Math.min(least, cost);
            }
        }
        return best;
    }

    /** Cost of the streets both follow from end to end, and of the stretch on which both leave the customer. */
    private double shared(Path a, Path b) {
        double shared = 0;
        for (int s : a.streets()) {
            shared += b.streets().contains(s) ? streets.whole(s) : 0;
        }
        if (a.start().equals(b.start()) && a.first() == b.first()) {
            Access start = a.start();
            double end_m = streets.street(start.street()).offset_m(a.first());
            shared += streets.stretch(new Piece(start.street(), start.offset_m(), end_m));
        }
        return shared;
    }
}

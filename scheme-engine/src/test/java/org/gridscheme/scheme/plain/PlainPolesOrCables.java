package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.plain.Path.Piece;

/** Two sources: every choice of their lines (docs/method.md, Overhead line or cable), of which the cheapest are taken. */
final class PlainPolesOrCables {

    private final PlainStreets streets;
    private final PlainWays ways;
    private final PlainLines lines;
    private final CheapestPairs pairs;

    PlainPolesOrCables(PlainStreets streets, PlainWays ways, PlainLines lines) {
        this.streets = streets;
        this.ways = ways;
        this.lines = lines;
        pairs = new CheapestPairs(streets, ways);
    }

    /** A point with the source that is best for it alone. */
    record Alone(Reached reached, PlainSource source) {

        Duty duty() {
            return source.duty;
        }
    }

    /** The lines that are cheapest together; several where pairs of ways of cables cost the same. */
    List<List<PlainSource>> together(Alone a, Alone b) {
        Optional<PlainSource> firstPoles = poles(a);
        Optional<PlainSource> secondPoles = poles(b);
        boolean onPoles = firstPoles.isPresent() || secondPoles.isPresent();
        if (onPoles && charge(a.source, b.source) == 0) {
            return List.of(List.of(a.source, b.source));
        }
        List<List<PlainSource>> mixed = new ArrayList<>();
        for (PlainSource line : firstPoles.stream().toList()) {
            addCouples(a, b, line, lines.cable(b.reached, b.duty()), mixed);
            secondPoles.ifPresent(other -> addCouples(a, b, line, other, mixed));
        }
        for (PlainSource line : secondPoles.stream().toList()) {
            addCouples(a, b, lines.cable(a.reached, a.duty()), line, mixed);
        }
        List<List<PlainSource>> best = new ArrayList<>();
        for (List<PlainSource> cables : cables(a, b)) {
            List<List<PlainSource>> all = new ArrayList<>(mixed);
            all.add(0, cables);
            all.stream()
                    .filter(couple -> couple.stream().allMatch(PlainSource::passes))
                    .min(Comparator.comparingDouble(this::charged))
                    .ifPresent(best::add);
        }
        return best;
    }

    private Optional<PlainSource> poles(Alone of) {
        return lines.overhead(of.reached.point(), of.duty()).filter(PlainSource::passes);
    }

    /** With two ways that are cheapest together, or with their own where a check would fail otherwise. */
    private List<List<PlainSource>> cables(Alone a, Alone b) {
        List<PlainSource> own = List.of(lines.cable(a.reached, a.duty()), lines.cable(b.reached, b.duty()));
        Way wayA = a.reached.way();
        Way wayB = b.reached.way();
        if (!wayA.leavesTheStreet() || !wayB.leavesTheStreet()) {
            return List.of(own);
        }
        List<List<PlainSource>> equal = new ArrayList<>();
        for (List<Way> pair : pairs.of(wayA.end(), wayB.end())) {
            PlainSource apart = lines.cable(a.reached.point(), a.duty(), pair.get(0));
            PlainSource other = lines.cable(b.reached.point(), b.duty(), pair.get(1));
            equal.add(apart.passes() && other.passes() ? List.of(apart, other) : own);
        }
        return equal;
    }

    /** Both lines on their own ways, and each on one that keeps away from the other's. */
    private void addCouples(Alone a, Alone b, PlainSource first, PlainSource second, List<List<PlainSource>> all) {
        if (first.passes() && second.passes()) {
            all.add(List.of(first, second));
            lines.beside(first, a.reached.way().end(), second).ifPresent(apart -> all.add(List.of(apart, second)));
            lines.beside(second, b.reached.way().end(), first).ifPresent(apart -> all.add(List.of(first, apart)));
        }
    }

    /** What both cost, the second line in a street that need not be shared several times. */
    private double charged(List<PlainSource> couple) {
        PlainSource a = couple.get(0);
        PlainSource b = couple.get(1);
        return a.works().doubleValue() + b.works().doubleValue() + charge(a, b);
    }

    /** By the metres of an overhead line, of two the cheaper, else by what a cable costs in the streets. */
    private double charge(PlainSource a, PlainSource b) {
        double metre = Math.min(Bill.overheadMetre(a), Bill.overheadMetre(b));
        List<Piece> shared = a.route.shared(b.route).stream()
                .filter(piece -> !streets.isUnavoidable(piece.street(), ways.starts()))
                .toList();
        return (rule("route.overlap-penalty") - 1)
                * shared.stream()
                        .mapToDouble(piece ->
                                metre < Double.POSITIVE_INFINITY ? metre * piece.length_m() : streets.stretch(piece))
                        .sum();
    }
}

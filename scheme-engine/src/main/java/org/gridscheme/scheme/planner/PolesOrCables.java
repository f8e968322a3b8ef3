package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.route.RouteOverlap;

/**
 * The lines of two sources: which of them go on poles, where any may, and which way each goes. Two cables go the ways that
 * are cheapest together. With an overhead line among them each line goes its own way, or one of them keeps away from the streets of the
 * other's. Those are taken whose works cost least with what the second line in a street is charged (docs/method.md, Overhead line or
 * cable). Nothing is searched for where the lines share nothing they could leave.
 */
final class PolesOrCables {

    private final PriceBook prices;
    private final SourceWorks works;
    private final RoutedCandidates routing;
    private final SourceLines lines;
    private final Map<SourceOption, Double> costs = new IdentityHashMap<>();

    PolesOrCables(PlanningBase base, RoutedCandidates routing, SourceLines lines) {
        prices = base.prices();
        works = new SourceWorks(base);
        this.routing = routing;
        this.lines = lines;
    }

    /** @param cost of the works, with the charge for sharing */
    private record Couple(SourceOption first, SourceOption second, double cost) {

        double shared_m() {
            return RouteOverlap.shared_m(first.route(), second.route());
        }

        List<SourceOption> sources() {
            return List.of(first, second);
        }
    }

    /**
     * Two sources with the lines that are cheapest together.
     *
     * @param permitted_m shared corridor above which they are refused, so that what shares less comes first
     */
    List<SourceOption> together(SourceOption first, SourceOption second, double permitted_m) {
        return lines.mayGoOnPoles(first) || lines.mayGoOnPoles(second)
                ? amongKinds(first, second, permitted_m)
                : lines.cablesApart(first, second).orElse(List.of(first, second));
    }

    /** The two as they are where they share nothing they could leave. */
    private List<SourceOption> amongKinds(SourceOption first, SourceOption second, double permitted_m) {
        if (charge(first, second) == 0) {
            return List.of(first, second);
        }
        return couples(first, second).stream()
                .min(Comparator.comparing(
                                (Couple c) -> permitted_m < Double.POSITIVE_INFINITY && c.shared_m() > permitted_m)
                        .thenComparingDouble(Couple::cost))
                .map(Couple::sources)
                .orElse(List.of(first, second));
    }

    private List<Couple> couples(SourceOption first, SourceOption second) {
        List<Couple> couples = new ArrayList<>();
        Optional<SourceOption> firstCable = lines.own(first, LineKind.CABLE);
        Optional<SourceOption> secondCable = lines.own(second, LineKind.CABLE);
        Optional<SourceOption> firstPoles = poles(first);
        Optional<SourceOption> secondPoles = poles(second);
        lines.cablesApart(first, second)
                .or(() -> firstCable.flatMap(a -> secondCable.map(b -> List.of(a, b))))
                .ifPresent(pair -> couples.add(couple(pair.get(0), pair.get(1))));
        firstCable.ifPresent(a -> secondPoles.ifPresent(b -> addCouples(a, b, couples)));
        firstPoles.ifPresent(a -> secondCable.ifPresent(b -> addCouples(a, b, couples)));
        firstPoles.ifPresent(a -> secondPoles.ifPresent(b -> addCouples(a, b, couples)));
        return couples;
    }

    /** Two lines on their own ways, and each on one that keeps away from the other's. */
    private void addCouples(SourceOption a, SourceOption b, List<Couple> couples) {
        Couple own = couple(a, b);
        couples.add(own);
        if (charge(a, b) > 0) {
            lines.beside(a, b).ifPresent(apart -> couples.add(couple(apart, b)));
            lines.beside(b, a).ifPresent(apart -> couples.add(couple(a, apart)));
        }
    }

    private Optional<SourceOption> poles(SourceOption source) {
        return lines.mayGoOnPoles(source) ? lines.own(source, LineKind.OVERHEAD) : Optional.empty();
    }

    private Couple couple(SourceOption a, SourceOption b) {
        return new Couple(a, b, cost(a) + cost(b) + charge(a, b));
    }

    private double cost(SourceOption source) {
        return costs.computeIfAbsent(source, s -> works.cost(s).doubleValue());
    }

    /** What the second line costs more, in currency; an overhead line where there is one, of two the cheaper. */
    private double charge(SourceOption a, SourceOption b) {
        double metre = Math.min(overheadMetre(a), overheadMetre(b));
        return metre == Double.POSITIVE_INFINITY
                ? routing.chargeForCables(a.route(), b.route())
                : metre * routing.chargeForPoles_m(a.route(), b.route());
    }

    /** Infinite for a cable. */
    private double overheadMetre(SourceOption source) {
        return source.choice().kind() == LineKind.OVERHEAD
                ? prices.get(PriceCodes.overheadLine(source.choice().type()))
                        .mid()
                        .doubleValue()
                : Double.POSITIVE_INFINITY;
    }
}

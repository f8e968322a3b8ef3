package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.plain.Path.Access;
import org.gridscheme.scheme.plain.Path.Piece;
import org.locationtech.jts.geom.Coordinate;

/** Tries every connection point, and for two sources every pair of points with every pair of ways. */
public final class PlainPlanner {

    private static final double ROUNDING = 1e-6;

    private final PlainCity city;
    private final Coordinate customer;
    private final SupplyKind kind;
    private final int units;
    private final double unit_kVA;
    private final List<Duty> duties;
    private final PlainStreets streets;
    private final List<Access> starts;
    private final List<Path> ways;
    private final Map<Way, Map<String, PlainSource>> sources = new IdentityHashMap<>();
    private final Map<Access, List<Way>> waysTo = new HashMap<>();
    private final Map<Way, Map<String, PlainSource>> lines = new IdentityHashMap<>();
    private final Map<Access, Optional<Way>> shortestLines = new HashMap<>();
    private final Map<List<Access>, List<List<Way>>> pairs = new HashMap<>();

    /** @param units customer transformers of {@code unit_kVA} each */
    public PlainPlanner(
            PlainCity city, Coordinate customer, SupplyKind kind, int units, double unit_kVA, double important_kW) {
        this.city = city;
        this.customer = customer;
        this.kind = kind;
        this.units = units;
        this.unit_kVA = unit_kVA;
        duties = Duty.of(kind, units * unit_kVA, important_kW);
        streets = new PlainStreets(city);
        starts = streets.customerAccesses(customer);
        ways = streets.everyWay(starts);
    }

    /** A way from the customer to a device. */
    private record Way(Path path, Access end, double cost, boolean leavesTheStreet) {

        List<Piece> pieces(PlainStreets streets) {
            Access start = path.start();
            return leavesTheStreet
                    ? path.pieces(streets, end)
                    : List.of(new Piece(start.street(), start.offset_m(), end.offset_m()));
        }

        /** Without the street that is only touched at the junction where the device is. */
        List<Piece> followed(PlainStreets streets) {
            List<Piece> all = pieces(streets);
            return end.junction() >= 0 ? all.subList(0, Math.max(1, all.size() - 1)) : all;
        }

        double length_m(PlainStreets streets) {
            return path.start().leg_m()
                    + pieces(streets).stream().mapToDouble(Piece::length_m).sum()
                    + end.leg_m();
        }
    }

    /** A point that can be reached, with the cheapest way to it. */
    private record Reached(Point point, Way way) {}

    /** Every feasible scheme by its name; more than one where two pairs of ways cost the same. */
    public Map<String, List<PlainScheme>> everyScheme() {
        List<Reached> reached = reached();
        Map<String, List<PlainScheme>> schemes = new TreeMap<>();
        if (duties.size() == 1) {
            for (Reached r : reached) {
                PlainSource source = source(r.point, duties.get(0), r.way);
                if (source.passes()) {
                    add(schemes, List.of(source));
                }
            }
        } else {
            everyPair(reached, schemes);
        }
        return schemes;
    }

    private List<Reached> reached() {
        List<Reached> reached = new ArrayList<>();
        for (Point point : Point.all(city, customer)) {
            streets.deviceAccess(point.place())
                    .flatMap(end -> waysTo(end).stream().findFirst())
                    .ifPresent(way -> reached.add(new Reached(point, way)));
        }
        return reached;
    }

    /** Every way to where a device meets its street, the cheapest first. */
    private List<Way> waysTo(Access end) {
        return waysTo.computeIfAbsent(end, this::findWays);
    }

    private List<Way> findWays(Access end) {
        List<Way> found = new ArrayList<>();
        for (Access start : starts) {
            if (start.street() == end.street() && end.junction() < 0) {
                double cost =
                        streets.leg(start) + streets.stretch(new Piece(end.street(), start.offset_m(), end.offset_m()));
                found.add(new Way(new Path(start, -1, List.of(), -1, cost), end, cost, false));
            }
        }
        Street last = streets.street(end.street());
        for (Path path : ways) {
            boolean ends = path.last() == last.from() || path.last() == last.to();
            if (end.junction() >= 0) {
                if (path.last() == end.junction()) {
                    found.add(new Way(path, end, path.cost(), true));
                }
            } else if (ends && !path.streets().contains(end.street())) {
                found.add(new Way(path, end, path.cost() + streets.toJunction(end, path.last()), true));
            }
        }
        found.sort(Comparator.comparingDouble(Way::cost));
        return found;
    }

    /** The cheaper of a cable and an overhead line, which goes its shortest way whatever way a cable would go. */
    private PlainSource source(Point point, Duty duty, Way way) {
        PlainSource cable = cable(point, duty, way);
        return line(point, duty)
                .filter(line ->
                        line.passes() && (!cable.passes() || line.works().compareTo(cable.works()) < 0))
                .orElse(cable);
    }

    private PlainSource cable(Point point, Duty duty, Way way) {
        return sources.computeIfAbsent(way, w -> new HashMap<>())
                .computeIfAbsent(point.id() + duty, key -> build(point, duty, way, false));
    }

    private Optional<PlainSource> line(Point point, Duty duty) {
        return point.site() == Point.Site.LINE_TAP
                ? shortestLines
                        .computeIfAbsent(
                                streets.deviceAccess(point.place()).orElseThrow(), end -> lineBeside(end, Set.of()))
                        .map(way -> overhead(point, duty, way))
                : Optional.empty();
    }

    private PlainSource overhead(Point point, Duty duty, Way way) {
        return lines.computeIfAbsent(way, w -> new HashMap<>())
                .computeIfAbsent(point.id() + duty, key -> build(point, duty, way, true));
    }

    private PlainSource build(Point point, Duty duty, Way way, boolean overhead) {
        PlainRoute route = new PlainRoute(streets, way.path.start(), way.pieces(streets), way.end, overhead);
        return new PlainSource(city, customer, kind, units * unit_kVA, point, duty, route, overhead);
    }

    /** The overhead line for which the sum of its metres is least, those in streets in use counted several times. */
    private Optional<Way> lineBeside(Access end, Set<Integer> inUse) {
        return waysTo(end).stream()
                .filter(way -> streets.polesMayStand(way.followed(streets)))
                .min(Comparator.comparingDouble(
                        way -> way.length_m(streets) + penalised(way.pieces(streets), inUse, Piece::length_m)));
    }

    /** The cable that costs least, streets in use counted several times. */
    private Optional<Way> cableBeside(Access end, Set<Integer> inUse) {
        return waysTo(end).stream()
                .min(Comparator.comparingDouble(
                        way -> way.cost + penalised(way.pieces(streets), inUse, streets::stretch)));
    }

    private static double penalised(List<Piece> pieces, Set<Integer> inUse, ToDoubleFunction<Piece> cost) {
        return (rule("route.overlap-penalty") - 1)
                * pieces.stream()
                        .filter(piece -> inUse.contains(piece.street()))
                        .mapToDouble(cost)
                        .sum();
    }

    private void everyPair(List<Reached> reached, Map<String, List<PlainScheme>> schemes) {
        boolean sameDuty = duties.get(0).equals(duties.get(1));
        for (Reached a : reached) {
            PlainSource first = source(a.point, duties.get(0), a.way);
            for (Reached b : first.passes() ? reached : List.<Reached>of()) {
                boolean once = !sameDuty || a.point.id().compareTo(b.point.id()) < 0;
                if (once && Point.level(a.point, b.point) >= kind.level) {
                    PlainSource second = source(b.point, duties.get(1), b.way);
                    if (second.passes()) {
                        together(a, b, first, second).forEach(pair -> add(schemes, pair));
                    }
                }
            }
        }
    }

    /** The lines that are cheapest together; several where pairs of ways of cables cost the same. */
    private List<List<PlainSource>> together(Reached a, Reached b, PlainSource first, PlainSource second) {
        List<List<PlainSource>> cables = cablesTogether(a, b);
        Optional<PlainSource> firstLine = line(a.point, duties.get(0)).filter(PlainSource::passes);
        Optional<PlainSource> secondLine = line(b.point, duties.get(1)).filter(PlainSource::passes);
        boolean onPoles = firstLine.isPresent() || secondLine.isPresent();
        if (onPoles && charge(first, second) == 0) {
            return List.of(List.of(first, second));
        }
        List<List<PlainSource>> mixed = new ArrayList<>();
        for (PlainSource line : firstLine.stream().toList()) {
            everyCouple(a, b, line, cable(b.point, duties.get(1), b.way), mixed);
            secondLine.ifPresent(other -> everyCouple(a, b, line, other, mixed));
        }
        for (PlainSource line : secondLine.stream().toList()) {
            everyCouple(a, b, cable(a.point, duties.get(0), a.way), line, mixed);
        }
        List<List<PlainSource>> best = new ArrayList<>();
        for (List<PlainSource> pair : cables) {
            List<List<PlainSource>> all = new ArrayList<>(mixed);
            all.add(0, pair);
            all.stream()
                    .filter(couple -> couple.stream().allMatch(PlainSource::passes))
                    .min(Comparator.comparingDouble(this::charged))
                    .ifPresent(best::add);
        }
        return best;
    }

    /** With two ways that are cheapest together, or with their own where a check would fail otherwise. */
    private List<List<PlainSource>> cablesTogether(Reached a, Reached b) {
        PlainSource first = cable(a.point, duties.get(0), a.way);
        PlainSource second = cable(b.point, duties.get(1), b.way);
        if (!a.way.leavesTheStreet || !b.way.leavesTheStreet) {
            return List.of(List.of(first, second));
        }
        List<List<PlainSource>> equal = new ArrayList<>();
        for (List<Way> pair : cheapestPairs(a.way.end, b.way.end)) {
            PlainSource apart = cable(a.point, duties.get(0), pair.get(0));
            PlainSource other = cable(b.point, duties.get(1), pair.get(1));
            equal.add(apart.passes() && other.passes() ? List.of(apart, other) : List.of(first, second));
        }
        return equal;
    }

    /** Both lines on their own ways, and each on one that keeps away from the other's. */
    private void everyCouple(Reached a, Reached b, PlainSource first, PlainSource second, List<List<PlainSource>> all) {
        if (first.passes() && second.passes()) {
            all.add(List.of(first, second));
            beside(a, first, second).ifPresent(apart -> all.add(List.of(apart, second)));
            beside(b, second, first).ifPresent(apart -> all.add(List.of(first, apart)));
        }
    }

    private Optional<PlainSource> beside(Reached of, PlainSource source, PlainSource other) {
        Set<Integer> inUse = other.route.pieces.stream().map(Piece::street).collect(Collectors.toSet());
        return source.overhead
                ? lineBeside(of.way.end, inUse).map(way -> build(of.point, source.duty, way, true))
                : cableBeside(of.way.end, inUse).map(way -> build(of.point, source.duty, way, false));
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
                .filter(piece -> !streets.isUnavoidable(piece.street(), starts))
                .toList();
        return (rule("route.overlap-penalty") - 1)
                * shared.stream()
                        .mapToDouble(piece ->
                                metre < Double.POSITIVE_INFINITY ? metre * piece.length_m() : streets.stretch(piece))
                        .sum();
    }

    /** Two ways that cost no more together than any others; several where they could exchange a stretch. */
    private List<List<Way>> cheapestPairs(Access toA, Access toB) {
        return pairs.computeIfAbsent(List.of(toA, toB), ends -> findPairs(toA, toB));
    }

    /** The cheapest way, and those that never come back to a street the customer's cable may leave by. */
    private List<Way> waysFrom(Access end) {
        List<Way> all = waysTo(end).stream().filter(Way::leavesTheStreet).toList();
        return all.stream()
                .filter(way -> way.equals(all.get(0))
                        || starts.stream().noneMatch(start -> way.path.streets().contains(start.street())))
                .toList();
    }

    private List<List<Way>> findPairs(Access toA, Access toB) {
        List<Way> waysA = waysFrom(toA);
        List<Way> waysB = waysFrom(toB);
        List<List<Way>> best = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (Way a : waysA) {
            for (Way b : waysB) {
                if (a.cost + b.cost > least + ROUNDING) {
                    break;
                }
                double cost = a.cost + b.cost + (rule("route.overlap-penalty") - 1) * shared(a.path, b.path);
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

    private void add(Map<String, List<PlainScheme>> schemes, List<PlainSource> sources) {
        PlainScheme scheme = scheme(sources);
        schemes.computeIfAbsent(scheme.key(), key -> new ArrayList<>()).add(scheme);
    }

    private PlainScheme scheme(List<PlainSource> sources) {
        double shared_m = sources.size() == 1 ? 0 : sources.get(0).route.shared_m(sources.get(1).route);
        BigDecimal cost = cost(sources);
        double saidi = saidi(sources, shared_m);
        double rate = sources.stream().mapToDouble(s -> s.highestRate_pct).max().orElseThrow();
        double drop = sources.stream().mapToDouble(s -> s.drop_pct).max().orElseThrow();
        double days = days(sources);
        double difficulty = difficulty(sources);
        double score = part("cost", cost.doubleValue(), rule("ranking.reference.cost") * units * unit_kVA)
                + part("reliability", saidi, rule("ranking.reference.reliability"))
                + part("load-rate", rate, rule("ranking.reference.load-rate"))
                + part("voltage-drop", drop, rule("ranking.reference.voltage-drop"))
                + part("duration", days, rule("ranking.reference.duration"))
                + part("difficulty", difficulty, rule("ranking.reference.difficulty"));
        return new PlainScheme(
                sources.stream().map(s -> s.point.id()).toList(),
                sources.stream().map(s -> s.route.length_m()).toList(),
                sources.stream()
                        .map(s -> s.cable.orElseThrow().circuits() + " "
                                + s.cable.orElseThrow().code())
                        .toList(),
                shared_m,
                cost,
                saidi,
                rate,
                drop,
                days,
                difficulty,
                score);
    }

    private static double part(String criterion, double value, double reference) {
        return rule("ranking.weight." + criterion) * reference / (reference + value);
    }

    private BigDecimal cost(List<PlainSource> sources) {
        BigDecimal grid = BigDecimal.ZERO;
        BigDecimal own = Bill.plant(units, unit_kVA, sources.size());
        for (int i = 0; i < sources.size(); i++) {
            BigDecimal works = sources.get(i).works();
            if (i < kind.paidByGrid) {
                grid = grid.add(works);
            } else {
                own = own.add(works);
            }
        }
        return Bill.withFees(grid).add(Bill.withFees(own));
    }

    private static double saidi(List<PlainSource> sources, double shared_m) {
        if (sources.size() == 1) {
            return sources.get(0).outage_hPerYear();
        }
        double both = sources.get(0).outage_hPerYear() * sources.get(1).outage_hPerYear() / 8760;
        return both
                + rule("reliability.cable.failure-rate")
                        * shared_m
                        / 1000
                        * rule("reliability.common-share")
                        * rule("reliability.cable.repair");
    }

    private double days(List<PlainSource> sources) {
        double small = rule("duration.customer.small");
        double share = (units * unit_kVA - small) / (rule("duration.customer.large") - small);
        double days = rule("duration.customer.base") + rule("duration.customer.span") * Math.max(0, Math.min(1, share));
        for (PlainSource s : sources) {
            days = Math.max(days, s.days(PlainPlanner::worksDays));
        }
        return days;
    }

    private static double worksDays(PlainSource s) {
        if (s.overhead) {
            return s.route.length_m() / rule("duration.overhead");
        }
        PlainRoute route = s.route;
        double drilling = route.drilled_m(false).stream()
                .mapToDouble(m -> rule("duration.hdd.setup") + m / rule("duration.hdd.progress"))
                .sum();
        double jacking = route.drilled_m(true).stream()
                .mapToDouble(m -> rule("duration.jacking.setup") + m / rule("duration.jacking.progress"))
                .sum();
        double manholes = Bill.straightManholes(route) + Bill.teeManholes(route);
        double gridEnd =
                switch (s.point.site()) {
                    case SUBSTATION_BAY -> rule("duration.substation-bay");
                    case LINE_TAP -> 0;
                    default -> rule("duration.ring-main-unit");
                };
        return java.util.stream.DoubleStream.of(
                        Bill.cable_m(s) / rule("duration.cable-pulling"),
                        route.length_m("DUCT_BANK") / rule("duration.duct"),
                        route.length_m("DIRECT_BURIAL") / rule("duration.direct-burial"),
                        drilling,
                        jacking,
                        manholes * rule("duration.manhole.each") / rule("duration.manhole.parallel"),
                        gridEnd)
                .max()
                .orElseThrow();
    }

    private static double difficulty(List<PlainSource> sources) {
        double score = rule("difficulty.base");
        for (PlainSource s : sources) {
            for (CrossingKind crossing : s.route.crossed()) {
                score += rule("difficulty.crossing", crossing);
            }
        }
        return Math.min(score, rule("difficulty.max"));
    }
}

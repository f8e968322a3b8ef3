package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.plain.PlainPolesOrCables.Alone;
import org.locationtech.jts.geom.Coordinate;

/** Tries every connection point, and for two sources every pair of points with every pair of ways. */
public final class PlainPlanner {

    private final PlainCity city;
    private final Coordinate customer;
    private final SupplyKind kind;
    private final int units;
    private final double unit_kVA;
    private final List<Duty> duties;
    private final PlainWays ways;
    private final PlainLines lines;
    private final PlainPolesOrCables polesOrCables;

    /** @param units customer transformers of {@code unit_kVA} each */
    public PlainPlanner(
            PlainCity city, Coordinate customer, SupplyKind kind, int units, double unit_kVA, double important_kW) {
        this.city = city;
        this.customer = customer;
        this.kind = kind;
        this.units = units;
        this.unit_kVA = unit_kVA;
        duties = Duty.of(kind, units * unit_kVA, important_kW);
        PlainStreets streets = new PlainStreets(city);
        ways = new PlainWays(streets, customer);
        lines = new PlainLines(streets, ways, this::source);
        polesOrCables = new PlainPolesOrCables(streets, ways, lines);
    }

    private PlainSource source(Point point, Duty duty, PlainRoute route, boolean overhead) {
        return new PlainSource(city, customer, kind, units * unit_kVA, point, duty, route, overhead);
    }

    /** Every feasible scheme by its name; more than one where two pairs of ways cost the same. */
    public Map<String, List<PlainScheme>> everyScheme() {
        Map<String, List<PlainScheme>> schemes = new TreeMap<>();
        List<Alone> firsts = alone(duties.get(0));
        if (duties.size() == 1) {
            firsts.forEach(only -> add(schemes, List.of(only.source())));
        } else {
            addEveryPair(firsts, alone(duties.get(1)), schemes);
        }
        return schemes;
    }

    /** What passes with a duty when there is nothing beside it. */
    private List<Alone> alone(Duty duty) {
        List<Alone> passing = new ArrayList<>();
        for (Point point : Point.all(city, customer)) {
            ways.reach(point)
                    .map(reached -> new Alone(reached, lines.cheaper(reached, duty)))
                    .filter(alone -> alone.source().passes())
                    .ifPresent(passing::add);
        }
        return passing;
    }

    private void addEveryPair(List<Alone> firsts, List<Alone> seconds, Map<String, List<PlainScheme>> schemes) {
        boolean sameDuty = duties.get(0).equals(duties.get(1));
        for (Alone first : firsts) {
            for (Alone second : seconds) {
                Point a = first.reached().point();
                Point b = second.reached().point();
                boolean once = !sameDuty || a.id().compareTo(b.id()) < 0;
                if (once && Point.level(a, b) >= kind.level) {
                    polesOrCables.together(first, second).forEach(pair -> add(schemes, pair));
                }
            }
        }
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

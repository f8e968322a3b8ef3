package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.money;
import static org.gridscheme.scheme.plain.Figures.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.plain.Path.Access;
import org.gridscheme.scheme.plain.Path.Piece;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;

/** Laying costs of the streets (domain rules, section 9; docs/method.md, Route), and every way through them. */
final class PlainStreets {

    private final PlainCity city;
    private final double cable = rule("search.cable-allowance");

    PlainStreets(PlainCity city) {
        this.city = city;
    }

    Street street(int number) {
        return city.streets.get(number);
    }

    /** Streets near enough to a customer, nearest first. */
    List<Access> customerAccesses(Coordinate place) {
        List<Access> near = accesses(place);
        return near.stream()
                .limit((long) rule("search.customer-accesses"))
                .filter(a -> a.leg_m() <= near.get(0).leg_m() + rule("search.access-detour"))
                .toList();
    }

    Optional<Access> deviceAccess(Coordinate place) {
        return accesses(place).stream().findFirst();
    }

    private List<Access> accesses(Coordinate place) {
        List<Access> accesses = new ArrayList<>();
        for (int s = 0; s < city.streets.size(); s++) {
            double leg_m = PlainCity.distance_m(street(s), place);
            if (!street(s).isForbidden() && leg_m <= rule("route.off-street-max")) {
                double foot_m = street(s).foot_m(place);
                accesses.add(new Access(s, foot_m, leg_m, street(s).junctionAt(foot_m)));
            }
        }
        accesses.sort(Comparator.comparingDouble(Access::leg_m));
        return accesses;
    }

    /** Every way from the customer's streets that passes no junction twice and does not turn back, the cheapest first. */
    List<Path> everyWay(List<Access> starts) {
        List<Path> ways = new ArrayList<>();
        for (Access start : starts) {
            for (int first : List.of(
                    street(start.street()).from(), street(start.street()).to())) {
                double cost = leg(start) + toJunction(start, first);
                walk(new Path(start, first, List.of(), first, cost), List.of(first), ways);
            }
        }
        ways.sort(Comparator.comparingDouble(Path::cost));
        return ways;
    }

    private void walk(Path so, List<Integer> visited, List<Path> ways) {
        ways.add(so);
        for (int s = 0; s < city.streets.size(); s++) {
            Street street = street(s);
            boolean touches = (street.from() == so.last() || street.to() == so.last())
                    && s != so.start().street();
            if (touches && !street.isForbidden() && !visited.contains(street.other(so.last()))) {
                int next = street.other(so.last());
                List<Integer> streets = new ArrayList<>(so.streets());
                streets.add(s);
                List<Integer> seen = new ArrayList<>(visited);
                seen.add(next);
                double cost = so.cost() + mouth(s, so.last()) + whole(s) + mouth(s, next);
                walk(new Path(so.start(), so.first(), streets, next, cost), seen, ways);
            }
        }
    }

    double leg(Access start) {
        return start.leg_m() * (money("civil.direct-burial") + cable);
    }

    /** Between a place on a street and one of its junctions, mouth included. */
    double toJunction(Access access, int junction) {
        Street street = street(access.street());
        return stretch(new Piece(access.street(), access.offset_m(), street.offset_m(junction)))
                + mouth(access.street(), junction);
    }

    double whole(int s) {
        return stretch(new Piece(s, 0, street(s).length_m()));
    }

    double stretch(Piece piece) {
        Street street = street(piece.street());
        double cost = piece.length_m() * perMetre(street);
        double low = Math.min(piece.from_m(), piece.to_m());
        double high = Math.max(piece.from_m(), piece.to_m());
        boolean passes = street.obstacle()
                .filter(o -> o.at_m() >= low && o.at_m() <= high)
                .isPresent();
        return cost + (passes && !street.inDuct() ? underObstacle(street) : 0);
    }

    private double perMetre(Street street) {
        return trench(street) + cable;
    }

    private static double trench(Street street) {
        if (street.inDuct()) {
            return money("civil.duct-bank-2x2") * rule("route.existing-duct-factor");
        }
        double factor = rule("route.surface", street.surface());
        return street.surface() == SurfaceKind.GREEN_BELT
                ? money("civil.direct-burial") * factor
                : money("civil.duct-bank-2x2") * factor
                        + money("civil.manhole-straight") / rule("takeoff.manhole.spacing");
    }

    /** What drilling costs more than the trench it replaces, never less than nothing. */
    private static double underObstacle(Street street) {
        Street.Obstacle o = street.obstacle().orElseThrow();
        return Math.max(0, drilling(o.kind(), o.width_m()) - trench(street) * drilled_m(o.kind(), o.width_m()));
    }

    static double drilled_m(CrossingKind kind, double width_m) {
        return width_m + 2 * rule("crossing." + kind.name().toLowerCase(java.util.Locale.ROOT) + ".margin");
    }

    private static double drilling(CrossingKind kind, double width_m) {
        String price = kind == CrossingKind.RAIL ? "civil.pipe-jacking" : "civil.hdd-2";
        return drilled_m(kind, width_m) * money(price) + 2 * money("civil.manhole-straight");
    }

    /** Whether poles may stand all along: not on green belts, nor over a railway or anything wider than a span. */
    boolean polesMayStand(List<Piece> pieces) {
        for (Piece piece : pieces) {
            double low = Math.min(piece.from_m(), piece.to_m());
            double high = Math.max(piece.from_m(), piece.to_m());
            boolean stopped = street(piece.street())
                    .obstacle()
                    .filter(o -> o.at_m() >= low && o.at_m() <= high)
                    .filter(o -> o.kind() == CrossingKind.RAIL || o.width_m() > rule("takeoff.pole.span-open"))
                    .isPresent();
            if (stopped || street(piece.street()).surface() == SurfaceKind.GREEN_BELT) {
                return false;
            }
        }
        return true;
    }

    /** True where a place can be reached from the customer's starts by this street alone, on whichever of its two sides. */
    boolean isUnavoidable(int s, List<Access> starts) {
        Set<Integer> side = joined(street(s).from(), s);
        if (side.contains(street(s).to())) {
            return false;
        }
        long onIt = starts.stream().filter(start -> start.street() == s).count();
        long onThatSide = starts.stream()
                .filter(start -> start.street() != s
                        && side.contains(street(start.street()).from()))
                .count();
        boolean beginsOnIt = onIt == 1 && starts.size() == 1;
        return beginsOnIt || onIt == 0 && (onThatSide == 0 || onThatSide == starts.size());
    }

    /** Junctions that can be reached from one without a street. */
    private Set<Integer> joined(int junction, int without) {
        Set<Integer> joined = new HashSet<>(Set.of(junction));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int s = 0; s < city.streets.size(); s++) {
                Street street = street(s);
                boolean touches = joined.contains(street.from()) || joined.contains(street.to());
                if (s != without && !street.isForbidden() && touches) {
                    grown |= joined.add(street.from()) | joined.add(street.to());
                }
            }
        }
        return joined;
    }

    private double mouth(int s, int junction) {
        return street(s).isSideStreet() && isMajor(junction)
                ? drilling(CrossingKind.ROAD, roadWidth_m(junction)) / 2
                : 0;
    }

    /** A major road passes through: two of its streets end here. */
    boolean isMajor(int junction) {
        return city.streets.stream()
                        .filter(s -> s.from() == junction || s.to() == junction)
                        .filter(Street::isMajor)
                        .count()
                >= 2;
    }

    double roadWidth_m(int junction) {
        RoadClass widest = city.streets.stream()
                .filter(s -> s.from() == junction || s.to() == junction)
                .map(Street::road)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return rule("crossing.road-width", widest);
    }
}

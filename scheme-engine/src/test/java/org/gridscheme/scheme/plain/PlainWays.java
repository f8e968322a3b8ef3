package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.gridscheme.scheme.plain.Path.Access;
import org.gridscheme.scheme.plain.Path.Piece;
import org.locationtech.jts.geom.Coordinate;

/** Every way from one customer, and the best of them for a cable and for poles. */
final class PlainWays {

    private final PlainStreets streets;
    private final List<Access> starts;
    private final List<Path> paths;
    private final Map<Access, List<Way>> waysTo = new HashMap<>();

    PlainWays(PlainStreets streets, Coordinate customer) {
        this.streets = streets;
        starts = streets.customerAccesses(customer);
        paths = streets.everyWay(starts);
    }

    List<Access> starts() {
        return starts;
    }

    Optional<Reached> reach(Point point) {
        return streets.deviceAccess(point.place())
                .flatMap(end -> to(end).stream().findFirst())
                .map(way -> new Reached(point, way));
    }

    /** Every way to where a device meets its street, the cheapest first. */
    List<Way> to(Access end) {
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
        for (Path path : paths) {
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

    /** The overhead line for which the sum of its metres is least, those in streets in use counted several times. */
    Optional<Way> polesBeside(Access end, Set<Integer> inUse) {
        return to(end).stream()
                .filter(way -> streets.polesMayStand(way.followed(streets)))
                .min(Comparator.comparingDouble(
                        way -> way.length_m(streets) + penalised(way.pieces(streets), inUse, Piece::length_m)));
    }

    /** The cable that costs least, streets in use counted several times. */
    Optional<Way> cableBeside(Access end, Set<Integer> inUse) {
        return to(end).stream()
                .min(Comparator.comparingDouble(
                        way -> way.cost() + penalised(way.pieces(streets), inUse, streets::stretch)));
    }

    private static double penalised(List<Piece> pieces, Set<Integer> inUse, ToDoubleFunction<Piece> cost) {
        return (rule("route.overlap-penalty") - 1)
                * pieces.stream()
                        .filter(piece -> inUse.contains(piece.street()))
                        .mapToDouble(cost)
                        .sum();
    }
}

package org.gridscheme.scheme.plain;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridscheme.scheme.plain.Path.Access;
import org.gridscheme.scheme.plain.Path.Piece;

/** The cables and overhead lines that may be led to each point, as sources. */
final class PlainLines {

    private final PlainStreets streets;
    private final PlainWays ways;
    private final Builder builder;
    private final Map<Way, Map<String, PlainSource>> cables = new IdentityHashMap<>();
    private final Map<Way, Map<String, PlainSource>> overhead = new IdentityHashMap<>();
    private final Map<Access, Optional<Way>> shortestPoles = new HashMap<>();

    PlainLines(PlainStreets streets, PlainWays ways, Builder builder) {
        this.streets = streets;
        this.ways = ways;
        this.builder = builder;
    }

    /** Makes a source of a point and a line along a route. */
    interface Builder {
        PlainSource build(Point point, Duty duty, PlainRoute route, boolean overhead);
    }

    /** The cheaper of a cable and an overhead line, which goes its shortest way whatever way a cable would go. */
    PlainSource cheaper(Reached of, Duty duty) {
        PlainSource cable = cable(of, duty);
        return overhead(of.point(), duty)
                .filter(line ->
                        line.passes() && (!cable.passes() || line.works().compareTo(cable.works()) < 0))
                .orElse(cable);
    }

    /** On its cheapest way. */
    PlainSource cable(Reached of, Duty duty) {
        return cable(of.point(), duty, of.way());
    }

    PlainSource cable(Point point, Duty duty, Way way) {
        return cables.computeIfAbsent(way, w -> new HashMap<>())
                .computeIfAbsent(point.id() + duty, key -> build(point, duty, way, false));
    }

    /** On its shortest way, where the point may have one. */
    Optional<PlainSource> overhead(Point point, Duty duty) {
        return point.site() == Point.Site.LINE_TAP
                ? shortestPoles
                        .computeIfAbsent(
                                streets.deviceAccess(point.place()).orElseThrow(),
                                end -> ways.polesBeside(end, Set.of()))
                        .map(way -> overhead(point, duty, way))
                : Optional.empty();
    }

    private PlainSource overhead(Point point, Duty duty, Way way) {
        return overhead.computeIfAbsent(way, w -> new HashMap<>())
                .computeIfAbsent(point.id() + duty, key -> build(point, duty, way, true));
    }

    /** A line of the same kind that keeps away from the streets of another source. */
    Optional<PlainSource> beside(PlainSource source, Access end, PlainSource other) {
        Set<Integer> inUse = other.route.pieces.stream().map(Piece::street).collect(Collectors.toSet());
        Optional<Way> way = source.overhead ? ways.polesBeside(end, inUse) : ways.cableBeside(end, inUse);
        return way.map(w -> build(source.point, source.duty, w, source.overhead));
    }

    private PlainSource build(Point point, Duty duty, Way way, boolean onPoles) {
        PlainRoute route = new PlainRoute(streets, way.path().start(), way.pieces(streets), way.end(), onPoles);
        return builder.build(point, duty, route, onPoles);
    }
}

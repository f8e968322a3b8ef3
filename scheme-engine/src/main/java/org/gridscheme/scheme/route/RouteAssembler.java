package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.scheme.street.SurfaceKind;

/** Turns a path of the search into a route with its course, laying methods and crossings, from device to customer. */
final class RouteAssembler {

    /** Surface key of the legs between a street and an end of the route. */
    static final String OFF_STREET = "off_street";

    /** Surface key of a stretch under an obstacle. */
    static final String CROSSING = "crossing";

    /** A piece shorter than this is the junction at its end. */
    private static final double TOUCHED_m = 0.001;

    private final StreetNetwork streets;
    private final StreetLaying laying;
    private final RuleBook rules;
    private final boolean overhead;

    /** By street: how a stretch of it is built, its length left open; equal ones are one object. */
    private final RouteSegment[] built;

    private final BitSet crossed = new BitSet();
    private final RouteSegment leg;
    private final double sharp_deg;

    /** Of cables. */
    RouteAssembler(StreetNetwork streets, StreetLaying laying, RuleBook rules) {
        this(streets, laying, rules, false);
    }

    private RouteAssembler(StreetNetwork streets, StreetLaying laying, RuleBook rules, boolean overhead) {
        this.streets = streets;
        this.laying = laying;
        this.rules = rules;
        this.overhead = overhead;
        LayingMethod offStreet = overhead
                ? LayingMethod.OVERHEAD
                : rules.routes().offStreetMethod().value();
        leg = new RouteSegment(offStreet, 0, OFF_STREET, 1, Optional.empty());
        sharp_deg = rules.takeoff().turnAngle_deg().value();
        built = new RouteSegment[streets.edgeCount()];
        Map<RouteSegment, RouteSegment> equal = new HashMap<>();
        for (int edge = 0; edge < built.length; edge++) {
            built[edge] = equal.computeIfAbsent(built(edge), Function.identity());
            crossed.set(
                    edge,
                    !laying.usesExistingDuct(edge)
                            && !streets.edge(edge).crossings().isEmpty());
        }
    }

    /**
     * Of overhead lines, which are overhead all along, at crossings and off the street as well.
     *
     * @param laying on poles
     */
    static RouteAssembler ofOverheadLines(StreetNetwork streets, StreetLaying laying, RuleBook rules) {
        return new RouteAssembler(streets, laying, rules, true);
    }

    private RouteSegment built(int edge) {
        SurfaceKind surface = streets.edge(edge).surface();
        double factor = overhead || laying.usesExistingDuct(edge)
                ? 1
                : rules.routes().surfaceFactor(surface).value();
        String key = surface.name().toLowerCase(Locale.ROOT);
        return new RouteSegment(laying.method(edge), 0, key, factor, laying.findDuct(edge));
    }

    /** @param path found from the customer to the device; the route runs the other way */
    SupplyRoute assemble(CorridorPath path, Position customer, Position device) {
        List<StreetPiece> pieces = walked(path.pieces());
        RouteProfile profile = new RouteProfile();
        RouteCourse course = new RouteCourse(streets);
        course.add(device);
        appendLeg(profile, path.end().leg_m());
        for (int i = 0; i < pieces.size(); i++) {
            StreetPiece piece = pieces.get(i);
            if (i > 0) {
                crossMajorRoad(profile, pieces.get(i - 1), piece);
            }
            appendPiece(profile, piece);
            course.add(
                    piece,
                    laying.usesExistingDuct(piece.edge())
                            ? RouteCourse.Stretch.EXISTING_DUCT
                            : RouteCourse.Stretch.NEW_WORK);
        }
        appendLeg(profile, path.start().leg_m());
        course.add(customer);
        List<RouteSegment> segments = profile.segments();
        double length_m = 0;
        for (RouteSegment segment : segments) {
            length_m += segment.length_m();
        }
        return new SupplyRoute(
                Math.round(length_m * 10) / 10.0,
                customer.distanceTo(device),
                course.line(),
                segments,
                profile.crossings(),
                pieces,
                path.start().leg_m(),
                course.sharpTurns(sharp_deg));
    }

    /** From the end to the start; a street that is only touched at the end is left out where there is another. */
    private static List<StreetPiece> walked(List<StreetPiece> pieces) {
        List<StreetPiece> walked = new ArrayList<>(pieces.size());
        for (int i = pieces.size() - 1; i >= 0; i--) {
            StreetPiece p = pieces.get(i);
            if (i == 0 || i < pieces.size() - 1 || !isTouched(p)) {
                walked.add(new StreetPiece(p.edge(), p.to_m(), p.from_m()));
            }
        }
        return walked;
    }

    private static boolean isTouched(StreetPiece piece) {
        return piece.length_m() < TOUCHED_m;
    }

    private void appendLeg(RouteProfile profile, double leg_m) {
        profile.append(leg_m, leg);
    }

    private void appendPiece(RouteProfile profile, StreetPiece piece) {
        double start_m = profile.end_m();
        profile.append(piece.length_m(), built[piece.edge()]);
        if (crossed.get(piece.edge())) {
            crossObstacles(profile, streets.edge(piece.edge()), piece, start_m);
        }
    }

    private void crossObstacles(RouteProfile profile, StreetEdge edge, StreetPiece piece, double start_m) {
        double low = Math.min(piece.from_m(), piece.to_m());
        double high = Math.max(piece.from_m(), piece.to_m());
        for (EdgeCrossing obstacle : edge.crossings()) {
            if (obstacle.offset_m() >= low && obstacle.offset_m() <= high) {
                double centre_m = start_m + Math.abs(obstacle.offset_m() - piece.from_m());
                cross(profile, centre_m, obstacle.kind(), obstacle.name(), obstacle.width_m());
            }
        }
    }

    private void crossMajorRoad(RouteProfile profile, StreetPiece before, StreetPiece after) {
        int junction = endJunction(before);
        boolean across = streets.isMajorJunction(junction) && isSideStreet(before) && isSideStreet(after);
        if (across) {
            double width_m = RoadWidths.at(streets, junction, rules.crossings());
            cross(profile, profile.end_m(), CrossingKind.ROAD, majorRoadName(junction), width_m);
        }
    }

    private boolean isSideStreet(StreetPiece piece) {
        return !isTouched(piece)
                && !streets.edge(piece.edge()).roadClass().isMajor()
                && !laying.usesExistingDuct(piece.edge());
    }

    private String majorRoadName(int junction) {
        for (int arc = streets.firstArc(junction); arc < streets.firstArc(junction + 1); arc++) {
            StreetEdge edge = streets.edge(streets.arcEdge(arc));
            if (edge.roadClass().isMajor() && !edge.name().isEmpty()) {
                return edge.name();
            }
        }
        return "";
    }

    private void cross(RouteProfile profile, double centre_m, CrossingKind kind, String name, double width_m) {
        LayingMethod method = overhead
                ? LayingMethod.OVERHEAD
                : rules.crossings().method(kind, width_m).value();
        double total_m = width_m + 2 * rules.crossings().of(kind).margin_m().value();
        profile.cross(
                centre_m,
                total_m,
                new RouteCrossing(kind, name, method, total_m),
                new RouteSegment(method, total_m, CROSSING, 1, Optional.empty()));
    }

    /** Junction at which a piece that is not the last one ends: always one of the edge's two ends. */
    private int endJunction(StreetPiece piece) {
        StreetEdge edge = streets.edge(piece.edge());
        return piece.to_m() > streets.length_m(piece.edge()) / 2 ? edge.toNode() : edge.fromNode();
    }
}

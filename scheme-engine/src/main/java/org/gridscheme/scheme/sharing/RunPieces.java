package org.gridscheme.scheme.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Runs cut at one another's places, so that two of them share a piece wholly or not at all. O(n log n + c) for n places and c
 * cuts.
 */
final class RunPieces {

    /** Routes over the same street have the same places but where one begins or ends on the way. */
    private static final double ON_THE_WAY_m = 0.05;

    private final STRtree places = new STRtree();
    private final Map<Piece, List<DuctRun>> runsOf = new LinkedHashMap<>();

    /** A straight piece, the same in both directions. */
    record Piece(Position from, Position to) {

        static Piece of(Position a, Position b) {
            boolean ordered = a.x() < b.x() || (a.x() == b.x() && a.y() <= b.y());
            return ordered ? new Piece(a, b) : new Piece(b, a);
        }
    }

    RunPieces(Collection<DuctRun> runs) {
        for (DuctRun run : runs) {
            for (Position place : run.course()) {
                places.insert(new Envelope(place.x(), place.x(), place.y(), place.y()), place);
            }
        }
        places.build();
        for (DuctRun run : runs) {
            for (List<Position> ends : pieces(run)) {
                runsOf.computeIfAbsent(Piece.of(ends.get(0), ends.get(1)), piece -> new ArrayList<>())
                        .add(run);
            }
        }
    }

    /** The runs over a piece, in their order. */
    List<DuctRun> over(Position a, Position b) {
        return List.copyOf(runsOf.getOrDefault(Piece.of(a, b), List.of()));
    }

    /** Both ends of each piece of a run, along it. */
    List<List<Position>> pieces(DuctRun run) {
        List<List<Position>> pieces = new ArrayList<>();
        for (int i = 1; i < run.course().size(); i++) {
            Position from = run.course().get(i - 1);
            for (Position next : cuts(from, run.course().get(i))) {
                if (!next.equals(from)) {
                    pieces.add(List.of(from, next));
                }
                from = next;
            }
        }
        return pieces;
    }

    /** Places on the way from one place to another in their order, the last one included. */
    private List<Position> cuts(Position from, Position to) {
        LineSegment straight = new LineSegment(from.x(), from.y(), to.x(), to.y());
        Envelope around = new Envelope(straight.p0, straight.p1);
        around.expandBy(ON_THE_WAY_m);
        List<Position> cuts = new ArrayList<>();
        for (Object found : places.query(around)) {
            Position place = (Position) found;
            Coordinate at = new Coordinate(place.x(), place.y());
            double along = straight.projectionFactor(at);
            boolean between = along > 0 && along < 1 && !place.equals(from) && !place.equals(to);
            if (between && straight.distance(at) <= ON_THE_WAY_m) {
                cuts.add(place);
            }
        }
        cuts.sort(Comparator.comparingDouble(place -> straight.projectionFactor(new Coordinate(place.x(), place.y()))));
        cuts.add(to);
        return cuts;
    }
}

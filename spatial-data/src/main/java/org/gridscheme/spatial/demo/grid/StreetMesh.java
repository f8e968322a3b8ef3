package org.gridscheme.spatial.demo.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * A street graph cut into short pieces, as plain arrays: vertices are junctions and points between them, pieces are
 * numbered and belong to one street edge each. Built by {@link StreetMeshBuilder}; not changed afterwards.
 */
final class StreetMesh {

    private static final int NAME_SEARCH_VERTICES = 2000;

    private final StreetData streets;
    private final double[] x;
    private final double[] y;
    private final int[] arcStart;
    private final int[] arcPiece;
    private final Pieces pieces;
    private final double[] load_m;

    /**
     * The pieces of the street edges, by index.
     *
     * @param street index of the street edge in the street data
     * @param from_m where on that edge the piece starts, metres
     * @param cost_m length weighted by how well a cable lies there
     */
    record Pieces(int count, int[] a, int[] b, int[] street, double[] from_m, double[] length_m, double[] cost_m) {}

    StreetMesh(StreetData streets, double[] x, double[] y, Pieces pieces, double[] load_m) {
        this.streets = streets;
        this.x = x;
        this.y = y;
        this.pieces = pieces;
        this.load_m = load_m;
        this.arcStart = new int[x.length + 1];
        this.arcPiece = new int[2 * pieces.count()];
        indexArcs();
    }

    private void indexArcs() {
        for (int p = 0; p < pieces.count(); p++) {
            arcStart[pieces.a()[p] + 1]++;
            arcStart[pieces.b()[p] + 1]++;
        }
        for (int v = 0; v < x.length; v++) {
            arcStart[v + 1] += arcStart[v];
        }
        int[] next = arcStart.clone();
        for (int p = 0; p < pieces.count(); p++) {
            arcPiece[next[pieces.a()[p]]++] = p;
            arcPiece[next[pieces.b()[p]]++] = p;
        }
    }

    int vertexCount() {
        return x.length;
    }

    int pieceCount() {
        return pieces.count();
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    /** First position in {@link #arcPiece} of a vertex; its last is before that of the next vertex. */
    int arcStart(int vertex) {
        return arcStart[vertex];
    }

    int arcPiece(int arc) {
        return arcPiece[arc];
    }

    int degree(int vertex) {
        return arcStart[vertex + 1] - arcStart[vertex];
    }

    int from(int piece) {
        return pieces.a()[piece];
    }

    int to(int piece) {
        return pieces.b()[piece];
    }

    int other(int piece, int vertex) {
        return pieces.a()[piece] == vertex ? pieces.b()[piece] : pieces.a()[piece];
    }

    double length_m(int piece) {
        return pieces.length_m()[piece];
    }

    double cost_m(int piece) {
        return pieces.cost_m()[piece];
    }

    /** Index of the street edge in the street data. */
    int street(int piece) {
        return pieces.street()[piece];
    }

    StreetEdge streetEdge(int piece) {
        return streets.edges().get(pieces.street()[piece]);
    }

    StreetData streets() {
        return streets;
    }

    /** Half the length of the adjoining pieces of streets with houses, metres. */
    double load_m(int vertex) {
        return load_m[vertex];
    }

    Coordinate place(int vertex) {
        return new Coordinate(x[vertex], y[vertex]);
    }

    /** Name of a street at a vertex, empty where none has one. */
    String streetName(int vertex) {
        for (int arc = arcStart[vertex]; arc < arcStart[vertex + 1]; arc++) {
            String name = streetEdge(arcPiece[arc]).name();
            if (!name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    /** Name of the nearest named street, counted in pieces from a vertex; empty where none is near. */
    String nearestStreetName(int vertex) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(vertex));
        Set<Integer> seen = new HashSet<>(queue);
        while (!queue.isEmpty() && seen.size() < NAME_SEARCH_VERTICES) {
            int at = queue.removeFirst();
            String name = streetName(at);
            if (!name.isEmpty()) {
                return name;
            }
            for (int arc = arcStart[at]; arc < arcStart[at + 1]; arc++) {
                int next = other(arcPiece[arc], at);
                if (seen.add(next)) {
                    queue.addLast(next);
                }
            }
        }
        return "";
    }

    /** Appends the course of a piece from one of its ends to the other, without the start point. */
    void appendCourse(int piece, int startVertex, List<Coordinate> course) {
        CoordinateSequence points = streetEdge(piece).geometry().getCoordinateSequence();
        double begin = pieces.from_m()[piece];
        double end = begin + pieces.length_m()[piece];
        int firstAdded = course.size();
        double at = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            double dx = points.getX(i) - points.getX(i - 1);
            double dy = points.getY(i) - points.getY(i - 1);
            at += Math.sqrt(dx * dx + dy * dy);
            if (at > begin + 0.01 && at < end - 0.01) {
                Coordinate between = new Coordinate(points.getX(i), points.getY(i));
                course.add(startVertex == pieces.a()[piece] ? course.size() : firstAdded, between);
            }
        }
        course.add(place(other(piece, startVertex)));
    }
}

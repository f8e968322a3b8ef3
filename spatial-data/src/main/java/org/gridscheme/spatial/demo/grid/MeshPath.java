package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** A way through a mesh: vertices and, between each two, the piece taken. */
final class MeshPath {

    private final StreetMesh mesh;
    private final int[] vertices;
    private final int[] pieces;
    private final double[] at_m;

    private MeshPath(StreetMesh mesh, int[] vertices, int[] pieces) {
        this.mesh = mesh;
        this.vertices = vertices;
        this.pieces = pieces;
        this.at_m = new double[vertices.length];
        for (int i = 1; i < vertices.length; i++) {
            at_m[i] = at_m[i - 1] + mesh.length_m(pieces[i - 1]);
        }
    }

    int size() {
        return vertices.length;
    }

    int vertex(int index) {
        return vertices[index];
    }

    int piece(int index) {
        return pieces[index];
    }

    int start() {
        return vertices[0];
    }

    int end() {
        return vertices[vertices.length - 1];
    }

    /** Metres from the start of the path. */
    double at_m(int index) {
        return at_m[index];
    }

    double length_m() {
        return at_m[at_m.length - 1];
    }

    /** Course between two places of the path, both ends included; the first index may be the larger one. */
    List<Coordinate> course(int fromIndex, int toIndex) {
        List<Coordinate> course = new ArrayList<>();
        course.add(mesh.place(vertices[fromIndex]));
        if (fromIndex <= toIndex) {
            for (int i = fromIndex; i < toIndex; i++) {
                mesh.appendCourse(pieces[i], vertices[i], course);
            }
        } else {
            for (int i = fromIndex; i > toIndex; i--) {
                mesh.appendCourse(pieces[i - 1], vertices[i], course);
            }
        }
        return course;
    }

    MeshPath reversed() {
        Builder builder = new Builder(mesh, end());
        for (int i = pieces.length - 1; i >= 0; i--) {
            builder.add(pieces[i]);
        }
        return builder.build();
    }

    /** This path and one that starts at its end; where the two meet again, the loop between is left out. */
    MeshPath then(MeshPath next) {
        Builder builder = new Builder(mesh, start());
        Map<Integer, Integer> placeOf = new HashMap<>();
        placeOf.put(start(), 0);
        addWithoutLoops(builder, this, placeOf);
        addWithoutLoops(builder, next, placeOf);
        return builder.build();
    }

    private static void addWithoutLoops(Builder builder, MeshPath path, Map<Integer, Integer> placeOf) {
        for (int piece : path.pieces) {
            builder.add(piece);
            Integer before = placeOf.get(builder.end());
            if (before != null) {
                for (int i = builder.size() - 1; i > before; i--) {
                    placeOf.remove(builder.vertex(i));
                }
                builder.cutTo(before);
                placeOf.put(builder.end(), before);
            } else {
                placeOf.put(builder.end(), builder.size() - 1);
            }
        }
    }

    /** Grows a path piece by piece. */
    static final class Builder {

        private final StreetMesh mesh;
        private int[] vertices = new int[32];
        private int[] pieces = new int[32];
        private int size = 1;

        Builder(StreetMesh mesh, int start) {
            this.mesh = mesh;
            vertices[0] = start;
        }

        void add(int piece) {
            if (size == vertices.length) {
                vertices = Arrays.copyOf(vertices, size * 2);
                pieces = Arrays.copyOf(pieces, size * 2);
            }
            pieces[size - 1] = piece;
            vertices[size] = mesh.other(piece, vertices[size - 1]);
            size++;
        }

        int size() {
            return size;
        }

        int end() {
            return vertices[size - 1];
        }

        int vertex(int index) {
            return vertices[index];
        }

        void cutTo(int lastIndex) {
            size = lastIndex + 1;
        }

        MeshPath build() {
            return new MeshPath(mesh, Arrays.copyOf(vertices, size), Arrays.copyOf(pieces, size - 1));
        }
    }
}

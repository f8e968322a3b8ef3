package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;

/** Finds a place for each piece of equipment so that no two of them stand on the same spot. */
final class NodePlacement {

    private static final double GOLDEN_ANGLE = 2.399963229728653;

    private final StreetMesh mesh;
    private final Set<Long> taken = new HashSet<>();

    NodePlacement(StreetMesh mesh) {
        this.mesh = mesh;
    }

    /** On the street at a vertex, or a few metres beside it where something stands there already. */
    Position atStreet(int vertex) {
        return firstFree(mesh.place(vertex));
    }

    /** In the block beside the street, some metres deep. */
    Position besideStreet(int vertex, double depth_m, boolean left) {
        double[] along = direction(vertex);
        double side = left ? depth_m : -depth_m;
        return firstFree(new Coordinate(mesh.x(vertex) - along[1] * side, mesh.y(vertex) + along[0] * side));
    }

    Position near(Coordinate place) {
        return firstFree(place);
    }

    private Position firstFree(Coordinate wanted) {
        Position position = Places.offset(wanted, 0, 0);
        for (int i = 1; !taken.add(key(position)); i++) {
            double radius = 2.5 + 0.9 * i;
            double angle = i * GOLDEN_ANGLE;
            position = Places.offset(wanted, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
        }
        return position;
    }

    /** One cell of half a metre. */
    private static long key(Position position) {
        return (Math.round(position.x() * 2) << 32) ^ (Math.round(position.y() * 2) & 0xFFFF_FFFFL);
    }

    /** Unit vector along the first street at a vertex. */
    double[] direction(int vertex) {
        int piece = mesh.arcPiece(mesh.arcStart(vertex));
        int other = mesh.other(piece, vertex);
        double dx = mesh.x(other) - mesh.x(vertex);
        double dy = mesh.y(other) - mesh.y(vertex);
        double length = Math.sqrt(dx * dx + dy * dy);
        return length > 0 ? new double[] {dx / length, dy / length} : new double[] {1, 0};
    }

    /** Unit vector from a vertex into the widest gap between its streets, where a site has room. */
    double[] intoWidestGap(int vertex) {
        int count = mesh.degree(vertex);
        double[] angles = new double[count];
        for (int i = 0; i < count; i++) {
            int other = mesh.other(mesh.arcPiece(mesh.arcStart(vertex) + i), vertex);
            angles[i] = StrictMath.atan2(mesh.y(other) - mesh.y(vertex), mesh.x(other) - mesh.x(vertex));
        }
        Arrays.sort(angles);
        double widest = angles[0] + 2 * StrictMath.PI - angles[count - 1];
        double middle = angles[count - 1] + widest / 2;
        for (int i = 1; i < count; i++) {
            double gap = angles[i] - angles[i - 1];
            if (gap > widest + 1e-9) {
                widest = gap;
                middle = angles[i - 1] + gap / 2;
            }
        }
        return new double[] {StrictMath.cos(middle), StrictMath.sin(middle)};
    }
}

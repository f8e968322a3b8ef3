package org.gridscheme.scheme.route;

import java.util.List;
import org.gridscheme.grid.geometry.PolylineGrid;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.scheme.street.StreetNetwork;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds the existing duct that runs along a street edge. An edge counts as covered when every sample point of it, ends
 * included, lies within the tolerance of one and the same duct; a duct that covers an edge only in part is not used for
 * it. Complexity O(samples of all edges times ducts near them).
 */
final class DuctMatcher {

    private static final double SAMPLE_m = 15;

    private final StreetNetwork streets;
    private final List<Duct> ducts;
    private final double tolerance_m;

    /** @param ducts ducts with enough free holes, in the order of preference for edges covered twice */
    DuctMatcher(StreetNetwork streets, List<Duct> ducts, double tolerance_m) {
        this.streets = streets;
        this.ducts = ducts;
        this.tolerance_m = tolerance_m;
    }

    /** Index of the duct by edge, -1 where there is none. */
    int[] match() {
        int[] ductOfEdge = StreetLaying.noDucts(streets.edgeCount());
        if (ducts.isEmpty()) {
            return ductOfEdge;
        }
        List<Coordinate[]> shapes =
                ducts.stream().map(d -> d.geometry().getCoordinates()).toList();
        PolylineGrid grid = new PolylineGrid(shapes, 100);
        for (int e = 0; e < ductOfEdge.length; e++) {
            ductOfEdge[e] = ductAlong(e, grid);
        }
        return ductOfEdge;
    }

    private int ductAlong(int edge, PolylineGrid grid) {
        Position middle = streets.edgeGrid().positionAt(edge, streets.length_m(edge) / 2);
        int[] best = {-1};
        grid.visit(middle.x(), middle.y(), tolerance_m, new PolylineGrid.Visitor() {
            @Override
            public void item(int duct) {
                if ((best[0] == -1 || duct < best[0]) && covers(grid, duct, edge)) {
                    best[0] = duct;
                }
            }

            @Override
            public boolean ringDone(double complete_m) {
                return complete_m < tolerance_m;
            }
        });
        return best[0];
    }

    private boolean covers(PolylineGrid grid, int duct, int edge) {
        double length_m = streets.length_m(edge);
        int samples = 1 + (int) Math.ceil(length_m / SAMPLE_m);
        for (int i = 0; i <= samples; i++) {
            Position p = streets.edgeGrid().positionAt(edge, length_m * i / samples);
            if (grid.distance_m(duct, p.x(), p.y()) > tolerance_m) {
                return false;
            }
        }
        return true;
    }
}

package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.PolylineGrid;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.route.AreaLookup;
import org.locationtech.jts.geom.Coordinate;

/** Supply area class of any place: that of the nearest grid node, ties by node index. */
final class NearestArea implements AreaLookup {

    private static final double SEARCH_m = 20_000;

    private final GridSnapshot grid;
    private final PolylineGrid index;

    private NearestArea(GridSnapshot grid, PolylineGrid index) {
        this.grid = grid;
        this.index = index;
    }

    static NearestArea of(GridSnapshot grid) {
        List<Coordinate[]> points = new ArrayList<>(grid.nodeCount());
        for (int n = 0; n < grid.nodeCount(); n++) {
            Position p = grid.node(n).position();
            points.add(new Coordinate[] {new Coordinate(p.x(), p.y())});
        }
        return new NearestArea(grid, new PolylineGrid(points, 200));
    }

    @Override
    public AreaClass areaAt(Position place) {
        Nearest nearest = new Nearest(place);
        index.visit(place.x(), place.y(), SEARCH_m, nearest);
        return nearest.node < 0 ? AreaClass.E : grid.node(nearest.node).areaClass();
    }

    private final class Nearest implements PolylineGrid.Visitor {
        private final Position place;
        private int node = -1;
        private double best_m = Double.POSITIVE_INFINITY;

        Nearest(Position place) {
            this.place = place;
        }

        @Override
        public void item(int candidate) {
            double d = index.distance_m(candidate, place.x(), place.y());
            if (d < best_m || (d == best_m && candidate < node)) {
                best_m = d;
                node = candidate;
            }
        }

        @Override
        public boolean ringDone(double complete_m) {
            return best_m > complete_m;
        }
    }
}

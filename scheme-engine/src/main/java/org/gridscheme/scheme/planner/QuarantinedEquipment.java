package org.gridscheme.scheme.planner;

import java.util.List;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Where the equipment stands whose data are quarantined: it is never a source, but a scheme beside it rests on a grid that is
 * partly unknown. Nodes count where they stand, sections by their course; a section without one is counted by its ends.
 * Thread-safe.
 */
final class QuarantinedEquipment {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final STRtree index;

    private QuarantinedEquipment(STRtree index) {
        this.index = index;
    }

    static QuarantinedEquipment of(GridSnapshot grid) {
        STRtree index = new STRtree();
        for (int node = 0; node < grid.nodeCount(); node++) {
            if (grid.isQuarantinedNode(node)) {
                insert(index, point(grid.node(node).position()));
            }
        }
        for (int section = 0; section < grid.sectionCount(); section++) {
            if (grid.isQuarantinedSection(section)) {
                insert(index, grid.section(section).geometry());
            }
        }
        // The tree builds itself at the first question, which must not be asked by two threads.
        index.build();
        return new QuarantinedEquipment(index);
    }

    /** Number of nodes and sections within a radius. */
    int countNear(Position place, double radius_m) {
        Envelope reach = new Envelope(new Coordinate(place.x(), place.y()));
        reach.expandBy(radius_m);
        Point here = point(place);
        int count = 0;
        for (Object found : (List<?>) index.query(reach)) {
            count += ((Geometry) found).isWithinDistance(here, radius_m) ? 1 : 0;
        }
        return count;
    }

    private static void insert(STRtree index, Geometry geometry) {
        if (!geometry.isEmpty()) {
            index.insert(geometry.getEnvelopeInternal(), geometry);
        }
    }

    private static Point point(Position place) {
        return FACTORY.createPoint(new Coordinate(place.x(), place.y()));
    }
}

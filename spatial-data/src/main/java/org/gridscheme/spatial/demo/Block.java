package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A piece of land between streets: its corners are nodes of the net, all pieces of its outline uncut.
 *
 * @param nodes node numbers round the block, the first not repeated
 * @param corners their places, the first repeated at the end
 */
record Block(int[] nodes, Coordinate[] corners) {

    /** The block inside a ring of nodes, with the nodes that were put onto the ring since. */
    static Block of(int[] ring, TownNet net) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < ring.length; i++) {
            net.expand(ring[i], ring[(i + 1) % ring.length], all);
        }
        int[] nodes = all.stream().mapToInt(Integer::intValue).toArray();
        Coordinate[] corners = new Coordinate[nodes.length + 1];
        for (int i = 0; i <= nodes.length; i++) {
            corners[i] = net.place(nodes[i % nodes.length]);
        }
        return new Block(nodes, corners);
    }

    int size() {
        return nodes.length;
    }

    int node(int index) {
        return nodes[index % nodes.length];
    }

    double area_m2() {
        return Area.ofRing(corners);
    }

    /** A place well inside: the centre of gravity, or in a bent block the middle of its broadest part. */
    Coordinate middle() {
        Coordinate centre = centreOfGravity();
        return contains(centre)
                ? centre
                : InteriorPointArea.getInteriorPoint(new GeometryFactory().createPolygon(corners));
    }

    private Coordinate centreOfGravity() {
        double twiceArea = 0;
        double x = 0;
        double y = 0;
        Coordinate base = corners[0];
        for (int i = 1; i < corners.length; i++) {
            double ax = corners[i - 1].x - base.x;
            double ay = corners[i - 1].y - base.y;
            double bx = corners[i].x - base.x;
            double by = corners[i].y - base.y;
            double cross = ax * by - bx * ay;
            twiceArea += cross;
            x += (ax + bx) * cross;
            y += (ay + by) * cross;
        }
        return new Coordinate(base.x + x / (3 * twiceArea), base.y + y / (3 * twiceArea));
    }

    /** Isoperimetric quotient: 1 for a circle, 0.79 for a square, near 0 for a sliver. */
    static double compactness(Coordinate[] ring) {
        double round_m = 0;
        for (int i = 1; i < ring.length; i++) {
            round_m += Polyline.distance(ring[i - 1], ring[i]);
        }
        return 4 * Math.PI * Area.ofRing(ring) / (round_m * round_m);
    }

    boolean contains(Coordinate place) {
        return PointLocation.isInRing(place, corners);
    }

    /**
     * True where a straight line crosses or touches the outline, apart from the pieces at its own ends.
     *
     * @param end1 index of a piece the line starts on, negative for none
     * @param end2 index of a piece the line ends on, negative for none
     */
    boolean isCrossedBy(Coordinate from, Coordinate to, int end1, int end2) {
        RobustLineIntersector intersector = new RobustLineIntersector();
        for (int i = 0; i < size(); i++) {
            boolean own = i == end1
                    || i == end2
                    || corners[i].equals2D(from)
                    || corners[i + 1].equals2D(from)
                    || corners[i].equals2D(to)
                    || corners[i + 1].equals2D(to);
            if (!own) {
                intersector.computeIntersection(from, to, corners[i], corners[i + 1]);
                if (intersector.hasIntersection()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The direction in which the block is longest, from the smallest rectangle round it. */
    LongAxis longAxis() {
        Coordinate[] hull =
                new ConvexHull(corners, new GeometryFactory()).getConvexHull().getCoordinates();
        LongAxis best = LongAxis.of(hull, hull[0], hull[1]);
        for (int i = 2; i < hull.length; i++) {
            LongAxis other = LongAxis.of(hull, hull[i - 1], hull[i]);
            best = other.area_m2() < best.area_m2() ? other : best;
        }
        return best;
    }
}

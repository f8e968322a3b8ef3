package org.gridscheme.spatial.street;

import com.carrotsearch.hppc.cursors.LongCursor;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.util.shapes.GHPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * What is wrong with the nodes of one way: places that do not exist, and nodes that are missing because the way leaves the
 * extract and comes back. GraphHopper would sometimes join both sides of such a gap by a straight line.
 *
 * @param impossible true where a node has no place on earth; then no part of the way can be trusted
 * @param gaps last node before and first node behind each gap
 */
record WayDefects(boolean impossible, List<LineSegment> gaps) {

    static final WayDefects NONE = new WayDefects(false, List.of());

    /**
     * @param places position of a node by id, null where the file does not have it
     * @param impossibleNodes ids of nodes without a place on earth
     */
    static WayDefects find(ReaderWay way, LongFunction<? extends @Nullable GHPoint> places, Set<Long> impossibleNodes) {
        boolean impossible = false;
        List<LineSegment> gaps = new ArrayList<>();
        Coordinate before = null;
        boolean missing = false;
        for (LongCursor node : way.getNodes()) {
            impossible |= impossibleNodes.contains(node.value);
            GHPoint point = places.apply(node.value);
            if (point == null) {
                missing = true;
                continue;
            }
            Coordinate place = new Coordinate(point.lon, point.lat);
            if (missing && before != null) {
                gaps.add(new LineSegment(before, place));
            }
            before = place;
            missing = false;
        }
        return impossible || !gaps.isEmpty() ? new WayDefects(impossible, gaps) : NONE;
    }

    /** The issue code of the defect that spoils the given part of the way. */
    Optional<String> findIn(Coordinate[] course) {
        if (impossible) {
            return Optional.of("street.bad-coordinate");
        }
        for (LineSegment gap : gaps) {
            for (int i = 1; i < course.length; i++) {
                if (course[i - 1].equals2D(gap.p0) && course[i].equals2D(gap.p1)) {
                    return Optional.of("street.leaves-extract");
                }
            }
        }
        return Optional.empty();
    }
}

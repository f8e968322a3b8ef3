package org.gridscheme.spatial.street;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * One straight piece of a barrier's axis or of a water area's shore.
 *
 * @param before vertex before the start, null where the line begins
 * @param after vertex after the end, null where the line ends
 * @param barrier the barrier it belongs to, null for a shore
 * @param area number of the water area it belongs to, -1 for a barrier
 */
record ObstacleSegment(
        Coordinate start,
        Coordinate end,
        @Nullable Coordinate before,
        @Nullable Coordinate after,
        @Nullable Barrier barrier,
        int area) {

    Envelope envelope() {
        return new Envelope(start, end);
    }

    /**
     * Direction of the line where it passes a place on this segment, averaged over the bend where the place is a vertex;
     * always turned towards the east (north for a line due north), so that it does not depend on how the line was drawn.
     */
    Coordinate eastwardTangent(Coordinate place, double tolerance_m) {
        Coordinate from = before != null && place.distance(start) <= tolerance_m ? before : start;
        Coordinate to = after != null && place.distance(end) <= tolerance_m ? after : end;
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        boolean turn = dx < 0 || (dx == 0 && dy < 0);
        return turn ? new Coordinate(-dx, -dy) : new Coordinate(dx, dy);
    }
}

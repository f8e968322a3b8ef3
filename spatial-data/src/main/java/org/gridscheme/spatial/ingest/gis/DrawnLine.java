package org.gridscheme.spatial.ingest.gis;

import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * A line section as it is drawn.
 *
 * @param number its place among the lines, from 0
 * @param degrees its course in longitude and latitude
 * @param metres the same in the projected system in which distances are measured
 * @param voltage_kV empty where the source does not say
 */
record DrawnLine(
        int number, String id, FeatureRow row, LineString degrees, LineString metres, OptionalDouble voltage_kV) {

    LineEnd end(boolean first) {
        return new LineEnd(this, first);
    }

    /** One end of a line. */
    record LineEnd(DrawnLine line, boolean first) {

        Coordinate metres() {
            LineString course = line.metres();
            return course.getCoordinateN(first ? 0 : course.getNumPoints() - 1);
        }

        Position degrees() {
            LineString course = line.degrees();
            Coordinate at = course.getCoordinateN(first ? 0 : course.getNumPoints() - 1);
            return new Position(at.x, at.y);
        }

        /** The field of the package that names the node here. */
        String field() {
            return first ? "from_node_id" : "to_node_id";
        }

        String name() {
            return first ? "from" : "to";
        }
    }
}

package org.gridscheme.api.scheme.map;

import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The rectangle of ground a map shows, and where a place lies on the paper.
 *
 * @param area projected metres
 * @param width of the drawing in its own units, height in proportion
 */
record MapFrame(Envelope area, double width, double height) {

    private static final double MARGIN = 1.35;
    private static final double LEAST_m = 320;

    /** Around geometries, with a margin, in the proportion of the drawing. */
    static MapFrame around(List<? extends Geometry> geometries, double width, double height) {
        Envelope tight = new Envelope();
        geometries.forEach(geometry -> tight.expandToInclude(geometry.getEnvelopeInternal()));
        double across_m = Math.max(tight.getWidth() * MARGIN, LEAST_m);
        double up_m = Math.max(tight.getHeight() * MARGIN, LEAST_m * height / width);
        double scale = Math.max(across_m / width, up_m / height);
        Envelope area = new Envelope(tight.centre());
        area.expandBy(scale * width / 2, scale * height / 2);
        return new MapFrame(area, width, height);
    }

    double metresPerUnit() {
        return area.getWidth() / width;
    }

    double x(Coordinate metres) {
        return (metres.x - area.getMinX()) / metresPerUnit();
    }

    double y(Coordinate metres) {
        return (area.getMaxY() - metres.y) / metresPerUnit();
    }

    /** Degrees that hold all of it. */
    Bounds bounds(CoordinateTransform transform) {
        return Bounds.of(Stream.of(
                        new Position(area.getMinX(), area.getMinY()),
                        new Position(area.getMaxX(), area.getMinY()),
                        new Position(area.getMaxX(), area.getMaxY()),
                        new Position(area.getMinX(), area.getMaxY()))
                .map(transform::toLonLat)
                .toList());
    }
}

package org.gridscheme.spatial.crs;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Longitude/latitude (WGS84) to projected metres and back through GeoTools. Immutable and thread-safe; creating one
 * costs milliseconds (a second for the very first of a JVM), a call well below a microsecond per vertex.
 */
public final class GeoToolsCoordinateTransform implements CoordinateTransform {

    private final ProjectCrs crs;
    private final MathTransform forward;
    private final MathTransform inverse;

    private GeoToolsCoordinateTransform(ProjectCrs crs, MathTransform forward, MathTransform inverse) {
        this.crs = crs;
        this.forward = forward;
        this.inverse = inverse;
    }

    /** @throws IllegalArgumentException when the register has no such system or it is not a projected one */
    public static GeoToolsCoordinateTransform of(ProjectCrs crs) {
        CoordinateReferenceSystem target = EpsgRegister.get(crs.epsg());
        if (!(target instanceof ProjectedCRS)) {
            throw new IllegalArgumentException(crs + " is not a projected system");
        }
        MathTransform forward = EpsgRegister.transform(EpsgRegister.get(ProjectCrs.WGS84.epsg()), target);
        try {
            return new GeoToolsCoordinateTransform(crs, forward, forward.inverse());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException(crs + " cannot be turned back into degrees", e);
        }
    }

    /** A transform of the system that {@link ProjectCrsChooser} picks for the place. */
    public static GeoToolsCoordinateTransform forPosition(LonLat place) {
        return of(ProjectCrsChooser.forPosition(place));
    }

    @Override
    public ProjectCrs crs() {
        return crs;
    }

    @Override
    public Position toMetric(LonLat place) {
        double[] xy = {place.lon(), place.lat()};
        apply(forward, xy);
        return new Position(xy[0], xy[1]);
    }

    @Override
    public LonLat toLonLat(Position metric) {
        double[] xy = {metric.x(), metric.y()};
        apply(inverse, xy);
        return new LonLat(xy[0], xy[1]);
    }

    @Override
    public <G extends Geometry> G toMetric(G lonLat) {
        return transformed(lonLat, forward, crs.epsg());
    }

    @Override
    public <G extends Geometry> G toLonLat(G metric) {
        return transformed(metric, inverse, ProjectCrs.WGS84.epsg());
    }

    private static <G extends Geometry> G transformed(G geometry, MathTransform transform, int srid) {
        @SuppressWarnings("unchecked") // copy() answers the receiver's own class
        G copy = (G) geometry.copy();
        copy.apply(new EachVertex(transform));
        copy.setSRID(srid);
        return copy;
    }

    private static void apply(MathTransform transform, double[] xy) {
        double x = xy[0];
        double y = xy[1];
        try {
            transform.transform(xy, 0, xy, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException("cannot transform " + x + ", " + y, e);
        }
    }

    private static final class EachVertex implements CoordinateSequenceFilter {

        private final MathTransform transform;
        private final double[] xy = new double[2];

        EachVertex(MathTransform transform) {
            this.transform = transform;
        }

        @Override
        public void filter(CoordinateSequence vertices, int i) {
            xy[0] = vertices.getX(i);
            xy[1] = vertices.getY(i);
            apply(transform, xy);
            vertices.setOrdinate(i, CoordinateSequence.X, xy[0]);
            vertices.setOrdinate(i, CoordinateSequence.Y, xy[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}

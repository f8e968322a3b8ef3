package org.gridscheme.api.testkit;

import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A plane at 6 degrees east, 50.7 degrees north where a degree is 100 km both ways. */
public final class FlatTransform implements CoordinateTransform {

    private static final double DEGREE_M = 100_000;
    private static final double LON = 6;
    private static final double LAT = 50.7;

    @Override
    public ProjectCrs crs() {
        return new ProjectCrs(32632);
    }

    @Override
    public Position toMetric(LonLat place) {
        return new Position((place.lon() - LON) * DEGREE_M, (place.lat() - LAT) * DEGREE_M);
    }

    @Override
    public LonLat toLonLat(Position metric) {
        return new LonLat(LON + metric.x() / DEGREE_M, LAT + metric.y() / DEGREE_M);
    }

    @Override
    public <G extends Geometry> G toMetric(G lonLat) {
        return each(lonLat, c -> {
            Position metric = toMetric(new LonLat(c.x, c.y));
            c.setCoordinate(new Coordinate(metric.x(), metric.y()));
        });
    }

    @Override
    public <G extends Geometry> G toLonLat(G metric) {
        return each(metric, c -> {
            LonLat place = toLonLat(new Position(c.x, c.y));
            c.setCoordinate(new Coordinate(place.lon(), place.lat()));
        });
    }

    @SuppressWarnings("unchecked")
    private static <G extends Geometry> G each(G geometry, org.locationtech.jts.geom.CoordinateFilter change) {
        G copy = (G) geometry.copy();
        copy.apply(change);
        copy.geometryChanged();
        return copy;
    }
}

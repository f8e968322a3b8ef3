package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridModel;

/** The median place of a grid in degrees: a few wrong places do not move it. */
public record GridMiddle(double lon, double lat) {

    /** A grid of one utility and its one projected system do not reach further than this from their middle. */
    public static final double FARTHEST_KM = 300;

    private static final double KM_PER_DEGREE = 111.2;

    static GridMiddle of(GridModel model) {
        List<Position> places = new ArrayList<>();
        model.substations().forEach(it -> places.add(it.position()));
        model.nodes().forEach(it -> places.add(it.position()));
        return of(places);
    }

    /** @param places in longitude and latitude; without any the middle is at 0, 0 */
    public static GridMiddle of(List<Position> places) {
        return new GridMiddle(
                median(places.stream().mapToDouble(Position::x)),
                median(places.stream().mapToDouble(Position::y)));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Good enough for far and near: equirectangular. */
    public double distance_km(double otherLon, double otherLat) {
        double dx = (otherLon - lon) * Math.cos(Math.toRadians(lat));
        return KM_PER_DEGREE * Math.hypot(dx, otherLat - lat);
    }
}

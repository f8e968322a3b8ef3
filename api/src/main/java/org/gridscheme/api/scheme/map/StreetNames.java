package org.gridscheme.api.scheme.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** The names of streets around a scheme. Immutable. */
public final class StreetNames {

    /** A route lies beside its street or on it, no farther off. */
    private static final double BESIDE_m = 30;

    private final List<MapFeature> streets;

    /** @param features in projected metres */
    StreetNames(List<MapFeature> features) {
        this.streets = features.stream()
                .filter(feature -> feature.layer() == MapFeature.Layer.STREET)
                .filter(street -> !street.name().isEmpty())
                .toList();
    }

    /** The street a stretch of route runs along, told by the middle of the stretch; effort grows with the streets around. */
    public Optional<String> findNear(LineString course) {
        Coordinate middle = new LengthIndexedLine(course).extractPoint(course.getLength() / 2);
        Point place = course.getFactory().createPoint(middle);
        return streets.stream()
                .map(street -> new Near(street.name(), street.geometry().distance(place)))
                .filter(near -> near.distance_m() <= BESIDE_m)
                .min(Comparator.comparingDouble(Near::distance_m).thenComparing(Near::name))
                .map(Near::name);
    }

    private record Near(String name, double distance_m) {}
}

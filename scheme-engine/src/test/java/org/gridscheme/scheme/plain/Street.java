package org.gridscheme.scheme.plain;

import java.util.Optional;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;

/**
 * A straight street between two junctions.
 *
 * @param freeHoles free holes of a duct that runs along it, -1 where there is none
 */
record Street(
        int from,
        int to,
        Coordinate start,
        Coordinate end,
        RoadClass road,
        SurfaceKind surface,
        Optional<Obstacle> obstacle,
        int freeHoles) {

    record Obstacle(CrossingKind kind, double at_m, double width_m) {}

    double length_m() {
        return start.distance(end);
    }

    boolean inDuct() {
        return freeHoles >= 1;
    }

    boolean isMajor() {
        return road.ordinal() <= RoadClass.SECONDARY.ordinal();
    }

    boolean isForbidden() {
        return road == RoadClass.MOTORWAY;
    }

    /** A street that ends at the side of a major road; a cable in a duct does not notice. */
    boolean isSideStreet() {
        return !isMajor() && !inDuct();
    }

    int other(int junction) {
        return junction == from ? to : from;
    }

    /** Metre of the street at which a junction lies. */
    double offset_m(int junction) {
        return junction == from ? 0 : length_m();
    }

    Coordinate at(double offset_m) {
        double share = offset_m / length_m();
        return new Coordinate(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y));
    }

    /** Junction at a metre of the street, -1 between its ends. */
    int junctionAt(double offset_m) {
        if (offset_m < 0.001) {
            return from;
        }
        return offset_m > length_m() - 0.001 ? to : -1;
    }

    /** Nearest metre of the street to a place. */
    double foot_m(Coordinate place) {
        double dx = end.x - start.x;
        double dy = end.y - start.y;
        double along = ((place.x - start.x) * dx + (place.y - start.y) * dy) / (dx * dx + dy * dy);
        return Math.max(0, Math.min(1, along)) * length_m();
    }
}

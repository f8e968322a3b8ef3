package org.gridscheme.spatial.demo;

import java.util.List;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;

/** Says which zone a place lies in. */
final class TownZones {

    private static final double VILLAGE_RADIUS_m = 330;
    private static final double LOGISTICS_RADIUS_m = 700;

    private final TownLayout layout;
    private final Coordinate[] innerRing;
    private final Coordinate[] ring;
    private final Coordinate[] park;
    private final Coordinate[] square;
    private final Wave edge;

    TownZones(TownLayout layout, Wave edge) {
        this.layout = layout;
        this.edge = edge;
        this.innerRing = array(layout.innerRing);
        this.ring = array(layout.ring);
        this.park = array(layout.park);
        this.square = array(layout.square);
    }

    private static Coordinate[] array(List<Coordinate> ring) {
        return ring.toArray(new Coordinate[0]);
    }

    Zone at(Coordinate place) {
        if (PointLocation.isInRing(place, square) || PointLocation.isInRing(place, park) || isInStrip(place)) {
            return Zone.NONE;
        }
        if (PointLocation.isInRing(place, innerRing)) {
            return Zone.OLD_CENTRE;
        }
        if (PointLocation.isInRing(place, ring)) {
            return Zone.INNER_TOWN;
        }
        return outside(place);
    }

    private Zone outside(Coordinate place) {
        if (isIndustry(place)) {
            return Zone.INDUSTRY;
        }
        if (layout.villages.stream().anyMatch(it -> Polyline.distance(it, place) < VILLAGE_RADIUS_m)) {
            return Zone.VILLAGE;
        }
        double angle = StrictMath.atan2(place.y, place.x) / (2 * Math.PI);
        boolean builtUp = layout.fromTown(place) < 1 + 0.16 * edge.at(2 * angle) && place.y > southernEdge(place);
        return builtUp ? Zone.SUBURB : Zone.FIELDS;
    }

    /** The town keeps a little away from the motorway. */
    private double southernEdge(Coordinate place) {
        Polyline axis = layout.motorway.axis();
        return axis.at(axis.footOf(place).position_m()).y + 150;
    }

    /** The industrial park in the east between the river and the railway, and the sheds at the interchange. */
    private boolean isIndustry(Coordinate place) {
        boolean east = place.x > 0.50 * layout.halfWidth_m
                && place.x < 0.88 * layout.halfWidth_m
                && place.y > -0.14 * layout.halfHeight_m
                && place.y < 0.50 * layout.halfHeight_m;
        Coordinate ramps = layout.interchange.north();
        return east || (Polyline.distance(place, ramps) < LOGISTICS_RADIUS_m && place.y < ramps.y + 450);
    }

    boolean isInStrip(Coordinate place) {
        return layout.river.contains(place) || layout.railway.contains(place) || layout.motorway.contains(place);
    }
}

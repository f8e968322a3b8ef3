package org.gridscheme.spatial.street;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** All barriers and water areas of a town in spatial indexes; built once, queried for every street. */
final class ObstacleIndex {

    private final STRtree segments = new STRtree();
    private final STRtree areas = new STRtree();
    private final List<WaterArea> water;
    private final @Nullable PointOnGeometryLocator[] locators;

    ObstacleIndex(List<Barrier> barriers, List<WaterArea> water) {
        this.water = water;
        this.locators = new PointOnGeometryLocator[water.size()];
        barriers.forEach(barrier -> insert(barrier.geometry(), barrier, -1));
        for (int area = 0; area < water.size(); area++) {
            insertArea(area);
        }
        segments.build();
        areas.build();
    }

    private void insertArea(int area) {
        Polygon polygon = water.get(area).geometry();
        areas.insert(polygon.getEnvelopeInternal(), area);
        insert(polygon.getExteriorRing(), null, area);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            insert(polygon.getInteriorRingN(hole), null, area);
        }
    }

    private void insert(LineString line, @Nullable Barrier barrier, int area) {
        Coordinate[] vertices = line.getCoordinates();
        for (int i = 1; i < vertices.length; i++) {
            Coordinate before = i > 1 ? vertices[i - 2] : null;
            Coordinate after = i + 1 < vertices.length ? vertices[i + 1] : null;
            ObstacleSegment segment = new ObstacleSegment(vertices[i - 1], vertices[i], before, after, barrier, area);
            segments.insert(segment.envelope(), segment);
        }
    }

    void forEachSegmentNear(Envelope envelope, Consumer<ObstacleSegment> visitor) {
        segments.query(envelope, item -> visitor.accept((ObstacleSegment) item));
    }

    /** Numbers of the water areas whose bounding box meets the envelope, ascending. */
    List<Integer> areasNear(Envelope envelope) {
        List<Integer> near = new ArrayList<>();
        areas.query(envelope, area -> near.add((Integer) area));
        Collections.sort(near);
        return near;
    }

    boolean isInWater(int area, Coordinate place) {
        PointOnGeometryLocator locator = locators[area];
        if (locator == null) {
            locator = new IndexedPointInAreaLocator(water.get(area).geometry());
            locators[area] = locator;
        }
        return locator.locate(place) == Location.INTERIOR;
    }

    String areaName(int area) {
        return water.get(area).name();
    }
}

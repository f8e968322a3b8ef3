package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.quadtree.Quadtree;

/** The nodes that lines can end at, by id and by place; more may be made at any time. A query costs O(log n + hits). */
final class Places {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private final Map<String, GridPlace> byId = new LinkedHashMap<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();
    private final Quadtree index = new Quadtree();

    /** The first of an id counts. */
    void add(GridPlace place) {
        if (byId.putIfAbsent(place.id(), place) == null) {
            order.put(place.id(), order.size());
            index.insert(place.shape().getEnvelopeInternal(), place);
        }
    }

    Optional<GridPlace> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order they were added. */
    List<GridPlace> list() {
        return Collections.unmodifiableList(new ArrayList<>(byId.values()));
    }

    /** Nodes of a voltage within a distance, nearest first and then in the order they were added. */
    List<Near<GridPlace>> within(Geometry place, double distance_m, OptionalDouble voltage_kV) {
        Envelope around = new Envelope(place.getEnvelopeInternal());
        around.expandBy(distance_m + Near.SAME_M);
        List<GridPlace> hits = new ArrayList<>();
        index.query(around, hit -> hits.add((GridPlace) hit));
        hits.sort(Comparator.comparingInt(it -> order.getOrDefault(it.id(), 0)));
        List<Near<GridPlace>> found = new ArrayList<>();
        for (GridPlace hit : hits) {
            double distance = hit.shape().distance(place);
            if (distance <= distance_m + Near.SAME_M && GridPlace.alike(hit.voltage_kV(), voltage_kV)) {
                found.add(new Near<>(hit, distance));
            }
        }
        return Near.sorted(found);
    }

    static Geometry point(Coordinate at) {
        return FACTORY.createPoint(at);
    }
}

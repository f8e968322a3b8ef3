package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** The substations by place, with the busbar sections in them. */
final class Stations {

    private final List<Station> stations;
    private final Map<String, Busbar> busbars = new LinkedHashMap<>();
    private final STRtree index = new STRtree();

    /** @param shape in metres */
    record Station(String id, Geometry shape) {}

    record Busbar(String id, String station, OptionalDouble voltage_kV) {}

    /** Of ids given twice the first counts. */
    Stations(List<Station> stations, List<Busbar> busbars) {
        this.stations = List.copyOf(stations);
        busbars.forEach(it -> this.busbars.putIfAbsent(it.id(), it));
        for (int i = 0; i < stations.size(); i++) {
            index.insert(stations.get(i).shape().getEnvelopeInternal(), i);
        }
        index.build();
    }

    Optional<Busbar> findBusbar(String id) {
        return Optional.ofNullable(busbars.get(id));
    }

    /** The busbar sections of a voltage, in their order. */
    List<Busbar> busbars(Station station, OptionalDouble voltage_kV) {
        return busbars.values().stream()
                .filter(it -> it.station().equals(station.id()) && GridPlace.alike(it.voltage_kV(), voltage_kV))
                .toList();
    }

    /** Nearest first, then in their order. */
    List<Near<Station>> within(Geometry place, double distance_m) {
        List<Integer> hits = new ArrayList<>();
        var around = place.getEnvelopeInternal().copy();
        around.expandBy(distance_m + Near.SAME_M);
        index.query(around, hit -> hits.add((Integer) hit));
        return Near.sorted(hits.stream()
                .sorted()
                .map(stations::get)
                .map(it -> new Near<>(it, it.shape().distance(place)))
                .filter(it -> it.distance_m() <= distance_m + Near.SAME_M)
                .toList());
    }
}

package org.gridscheme.spatial.ingest.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Transformer;

/**
 * Where the groups of buses lie, in longitude and latitude: at the first of their buses that has a place. A low-voltage group
 * without one is put where its station is.
 */
final class StudyPlaces {

    private static final double EARTH_RADIUS_M = 6_371_008.8;

    private final Map<Integer, Position> own = new HashMap<>();
    private final Map<Integer, Position> ofStation = new HashMap<>();
    private final boolean given;

    private StudyPlaces(boolean given) {
        this.given = given;
    }

    /** @param given places by id or name of a bus that replace the study's own */
    static StudyPlaces of(StudyTopology topology, Optional<Map<String, Position>> given) {
        StudyPlaces places = new StudyPlaces(given.isPresent());
        List<Bus> buses = topology.index().network().buses();
        for (int group = 0; group < buses.size(); group++) {
            for (int bus : topology.members(group)) {
                int here = group;
                place(buses.get(bus), given).ifPresent(place -> places.own.putIfAbsent(here, place));
            }
        }
        places.putBehindStations(topology);
        return places;
    }

    boolean isEmpty() {
        return own.isEmpty();
    }

    /** True when a file replaced the places of the study, so that courses of the study hold no longer. */
    boolean isMoved() {
        return given;
    }

    Optional<Position> find(int group) {
        return Optional.ofNullable(own.get(group)).or(() -> Optional.ofNullable(ofStation.get(group)));
    }

    /** False for a group that lies where its station is. */
    boolean hasOwn(int group) {
        return own.containsKey(group);
    }

    /** Number of groups that lie where their station is. */
    int atStationCount() {
        return ofStation.size();
    }

    /** Great-circle distance of two places in degrees, within half a percent. */
    static double distance_m(Position a, Position b) {
        double latitude = Math.toRadians(b.y() - a.y());
        double longitude = Math.toRadians(b.x() - a.x());
        double h = Math.pow(Math.sin(latitude / 2), 2)
                + Math.cos(Math.toRadians(a.y()))
                        * Math.cos(Math.toRadians(b.y()))
                        * Math.pow(Math.sin(longitude / 2), 2);
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static Optional<Position> place(Bus bus, Optional<Map<String, Position>> given) {
        return given.map(places ->
                        Optional.ofNullable(places.get(bus.id())).or(() -> Optional.ofNullable(places.get(bus.name()))))
                .orElseGet(() -> bus.place().map(it -> new Position(it.lon(), it.lat())));
    }

    private void putBehindStations(StudyTopology topology) {
        Map<Integer, List<Integer>> neighbours = lowVoltageNeighbours(topology);
        Queue<Integer> queue = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        Map<Integer, Position> station = new HashMap<>();
        for (int branch : topology.distributionTransformers()) {
            Transformer it = topology.index().transformer(branch);
            Position place = own.get(topology.groupOf(it.from()));
            int board = topology.groupOf(it.to());
            if (place != null && seen.add(board)) {
                station.put(board, place);
                queue.add(board);
            }
        }
        while (!queue.isEmpty()) {
            int group = queue.remove();
            if (!own.containsKey(group)) {
                ofStation.put(group, station.get(group));
            }
            for (int next : neighbours.getOrDefault(group, List.of())) {
                if (seen.add(next)) {
                    station.put(next, station.get(group));
                    queue.add(next);
                }
            }
        }
    }

    private static Map<Integer, List<Integer>> lowVoltageNeighbours(StudyTopology topology) {
        Map<Integer, List<Integer>> neighbours = new HashMap<>();
        for (int line : topology.listLines()) {
            int from = topology.endOf(topology.index().line(line).from());
            int to = topology.endOf(topology.index().line(line).to());
            if (topology.voltageClass(from) == VoltageClass.LOW) {
                neighbours.computeIfAbsent(from, it -> new ArrayList<>()).add(to);
                neighbours.computeIfAbsent(to, it -> new ArrayList<>()).add(from);
            }
        }
        return neighbours;
    }
}

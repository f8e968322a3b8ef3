package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/** Puts the drawn town onto an OSM map: streets, then railway, motorway, water and park, then the names of places. */
final class TownMap {

    private static final double TRACK_m = 2.3;
    private static final double RAIL_BRIDGE_m = 28;

    private final TownLayout layout;
    private final TownNet net;
    private final OsmMap map;
    private final Map<Coordinate, Long> idAt = new HashMap<>();

    TownMap(TownLayout layout, TownNet net, OsmMap map) {
        this.layout = layout;
        this.net = net;
        this.map = map;
    }

    void addStreets() {
        List<int[]> courses = new ArrayList<>();
        for (TownWay way : net.ways()) {
            courses.add(net.expanded(way));
        }
        boolean[] connected = LargestPart.of(net.nodeCount(), courses);
        for (int i = 0; i < courses.size(); i++) {
            if (connected[courses.get(i)[0]]) {
                Coordinate[] course =
                        Arrays.stream(courses.get(i)).mapToObj(net::place).toArray(Coordinate[]::new);
                addWay(List.of(course), WayTags.of(net.ways().get(i), i));
            }
        }
    }

    /** @param underpasses places on the railway's axis where a street passes under it */
    void addRailway(List<Coordinate> underpasses) {
        Polyline axis = layout.railway.axis();
        List<Double> cuts = new ArrayList<>(List.of(0.0));
        underpasses.stream()
                .map(place -> axis.footOf(place).position_m())
                .sorted()
                .forEach(at_m -> cuts.addAll(List.of(at_m - RAIL_BRIDGE_m, at_m + RAIL_BRIDGE_m)));
        cuts.add(axis.length_m());
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Polyline part = axis.part(cuts.get(i), cuts.get(i + 1));
            Map<String, String> tags = new TreeMap<>(Map.of("railway", "rail", "gauge", "1435", "usage", "main"));
            WayTags.putName(new TownName("曦东铁路", "Xidong Railway"), tags);
            if (i % 2 == 1) {
                tags.putAll(Map.of("bridge", "yes", "layer", "1"));
            }
            addWay(part.beside(along_m -> TRACK_m).vertices(), tags);
            addWay(part.beside(along_m -> -TRACK_m).vertices(), tags);
        }
    }

    void addMotorway() {
        Polyline eastbound = layout.motorway.axis().beside(along_m -> -TownLayout.CARRIAGEWAY_m);
        Polyline westbound = layout.motorway.axis().beside(along_m -> TownLayout.CARRIAGEWAY_m);
        Map<String, String> tags = new TreeMap<>(Map.of("highway", "motorway", "oneway", "yes", "ref", "F 1"));
        WayTags.putName(new TownName("晨曦高速", "Chenxi Expressway"), tags);
        addWay(eastbound.vertices(), tags);
        List<Coordinate> towardsWest = new ArrayList<>(westbound.vertices());
        Collections.reverse(towardsWest);
        addWay(towardsWest, tags);
        for (Polyline ramp : layout.interchange.ramps(eastbound, westbound)) {
            addWay(ramp.vertices(), new TreeMap<>(Map.of("highway", "motorway_link", "oneway", "yes")));
        }
    }

    void addWater() {
        Map<String, String> river = new TreeMap<>(Map.of("waterway", "river"));
        WayTags.putName(new TownName("曦河", "Xi River"), river);
        addWay(layout.river.axis().vertices(), river);
        List<Coordinate> banks = new ArrayList<>(layout.river
                .axis()
                .beside(along_m -> TownLayout.WATER_HALF_WIDTH_m)
                .vertices());
        List<Coordinate> south = new ArrayList<>(layout.river
                .axis()
                .beside(along_m -> -TownLayout.WATER_HALF_WIDTH_m)
                .vertices());
        Collections.reverse(south);
        banks.addAll(south);
        banks.add(banks.get(0));
        Map<String, String> surface = new TreeMap<>(river);
        surface.remove("waterway");
        surface.putAll(Map.of("natural", "water", "water", "river"));
        addWay(banks, surface);
        Map<String, String> stream = new TreeMap<>(Map.of("waterway", "stream"));
        WayTags.putName(new TownName("小曦溪", "Xiaoxi Brook"), stream);
        addWay(layout.stream.vertices(), stream);
        Map<String, String> lake = new TreeMap<>(Map.of("natural", "water", "water", "lake"));
        WayTags.putName(new TownName("明镜湖", "Mirror Lake"), lake);
        addWay(layout.lake, lake);
    }

    void addPark() {
        Map<String, String> park = new TreeMap<>(Map.of("leisure", "park"));
        WayTags.putName(new TownName("晨曦公园", "Chenxi Park"), park);
        addWay(layout.park, park);
    }

    void addPlaceNames(DemoTownNames names) {
        Map<String, String> town = new TreeMap<>(Map.of("place", "city", "fictional", "yes"));
        WayTags.putName(new TownName(DemoTown.NAME_ZH, DemoTown.NAME_EN), town);
        map.addNode(layout.centre, town);
        for (Coordinate place :
                layout.villages.stream().sorted(Comparator.naturalOrder()).toList()) {
            Map<String, String> village = new TreeMap<>(Map.of("place", "village", "fictional", "yes"));
            WayTags.putName(names.village(), village);
            map.addNode(place, village);
        }
    }

    private void addWay(List<Coordinate> course, Map<String, String> tags) {
        List<Long> ids = new ArrayList<>();
        for (Coordinate place : course) {
            ids.add(idAt.computeIfAbsent(place, it -> map.addNode(it, Map.of())));
        }
        map.addWay(ids, tags);
    }
}

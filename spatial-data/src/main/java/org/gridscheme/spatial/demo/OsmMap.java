package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** OSM nodes and ways of the demo town in the order they are written; town metres become longitude and latitude here. */
final class OsmMap {

    /** Metres per degree at the town's place on the WGS84 ellipsoid; a plane is good enough for a town that does not exist. */
    private static final double LATITUDE_m = 110_902.7;

    private static final double LONGITUDE_m = 93_559.2;

    /** Far above the ids of real OSM data, so that both never mix. */
    private static final long FIRST_ID = 900_000_000_001L;

    private final String remark;
    private final double originLon;
    private final double originLat;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();

    record Node(long id, double lon, double lat, Map<String, String> tags) {}

    record Way(long id, List<Long> nodes, Map<String, String> tags) {}

    OsmMap(String remark, double originLon, double originLat) {
        this.remark = remark;
        this.originLon = originLon;
        this.originLat = originLat;
    }

    String remark() {
        return remark;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Way> ways() {
        return ways;
    }

    /** Id of the new node. */
    long addNode(Coordinate place, Map<String, String> tags) {
        long id = FIRST_ID + nodes.size();
        nodes.add(new Node(id, originLon + place.x / LONGITUDE_m, originLat + place.y / LATITUDE_m, tags));
        return id;
    }

    void addWay(List<Long> nodeIds, Map<String, String> tags) {
        ways.add(new Way(FIRST_ID + ways.size(), List.copyOf(nodeIds), tags));
    }
}

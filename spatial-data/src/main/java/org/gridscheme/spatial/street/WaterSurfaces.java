package org.gridscheme.spatial.street;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Puts the water surfaces of a file together: closed ways, and relations whose outer and inner ways are given in pieces.
 * A surface that leads out of the extract or crosses itself is left out and counted. Relations must be offered before
 * ways. For one use.
 */
final class WaterSurfaces {

    private static final String OUTER = "outer";
    private static final String INNER = "inner";

    private final GeometryFactory geometries;
    private final IssueCounter issues;
    private final List<Surface> surfaces = new ArrayList<>();
    private final Map<Long, long[]> nodesOfMember = new HashMap<>();

    private record Surface(String source, String name, List<Long> outer, List<Long> inner) {}

    WaterSurfaces(GeometryFactory geometries, IssueCounter issues) {
        this.geometries = geometries;
        this.issues = issues;
    }

    void addRelation(ReaderRelation relation) {
        if (!OsmTags.value(relation, "type").equals("multipolygon") || !BarrierTags.isWaterArea(relation)) {
            return;
        }
        Surface surface = new Surface(
                "relation " + relation.getId(),
                OsmTags.name(relation),
                members(relation, OUTER),
                members(relation, INNER));
        surfaces.add(surface);
        surface.outer().forEach(way -> nodesOfMember.put(way, new long[0]));
        surface.inner().forEach(way -> nodesOfMember.put(way, new long[0]));
    }

    private static List<Long> members(ReaderRelation relation, String role) {
        return relation.getMembers().stream()
                .filter(member -> member.getType() == ReaderElement.Type.WAY)
                .filter(member -> role.equals(member.getRole().isEmpty() ? OUTER : member.getRole()))
                .map(ReaderRelation.Member::getRef)
                .toList();
    }

    void addWay(ReaderWay way) {
        long[] nodes = way.getNodes().toArray();
        if (nodesOfMember.containsKey(way.getId())) {
            nodesOfMember.put(way.getId(), nodes);
        } else if (BarrierTags.isWaterArea(way)) {
            surfaces.add(new Surface("way " + way.getId(), OsmTags.name(way), List.of(way.getId()), List.of()));
            nodesOfMember.put(way.getId(), nodes);
        }
    }

    /** Ids of all nodes the surfaces need. */
    LongStream nodes() {
        return nodesOfMember.values().stream().flatMapToLong(LongStream::of);
    }

    List<WaterArea> assemble(NodePlaces places) {
        List<WaterArea> areas = new ArrayList<>();
        for (Surface surface : surfaces) {
            List<Polygon> outer = rings(surface.outer(), places);
            List<Polygon> parts = outer.isEmpty() ? outer : withoutIslands(outer, rings(surface.inner(), places));
            if (parts.isEmpty()) {
                issues.add("street.water-incomplete", surface.source());
            }
            parts.forEach(part -> areas.add(new WaterArea(surface.name(), part)));
        }
        return areas;
    }

    private List<Polygon> rings(List<Long> ways, NodePlaces places) {
        Polygonizer polygonizer = new Polygonizer();
        for (long way : ways) {
            LineString line = line(nodesOfMember.getOrDefault(way, new long[0]), places);
            if (!line.isEmpty()) {
                polygonizer.add(line);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            // Where a ring starts depends on object identities inside the polygonizer, and differs from run to run.
            polygons.add((Polygon) ((Polygon) polygon).norm());
        }
        polygons.sort(null);
        return polygons;
    }

    /** Empty where a node is missing: half a shore is no shore. */
    private LineString line(long[] nodes, NodePlaces places) {
        CoordinateList vertices = new CoordinateList();
        for (long node : nodes) {
            Coordinate place = places.find(node);
            if (place == null) {
                return geometries.createLineString();
            }
            vertices.add(place, false);
        }
        return vertices.size() < 2
                ? geometries.createLineString()
                : geometries.createLineString(vertices.toCoordinateArray());
    }

    private static List<Polygon> withoutIslands(List<Polygon> outer, List<Polygon> islands) {
        if (islands.isEmpty()) {
            return outer;
        }
        Geometry land = UnaryUnionOp.union(islands);
        List<Polygon> water = new ArrayList<>();
        for (Polygon part : outer) {
            for (Object remaining : PolygonExtracter.getPolygons(part.difference(land))) {
                water.add((Polygon) ((Polygon) remaining).norm());
            }
        }
        return water;
    }
}

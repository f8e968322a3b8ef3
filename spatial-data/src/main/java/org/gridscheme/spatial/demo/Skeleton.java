package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The large lines of the plan cut where they meet, and the areas between them, from which blocks are made. */
final class Skeleton {

    private static final double CENTIMETRES = 100;

    private final List<SkeletonPiece> pieces;
    private final List<Polygon> areas;

    private Skeleton(List<SkeletonPiece> pieces, List<Polygon> areas) {
        this.pieces = pieces;
        this.areas = areas;
    }

    static Skeleton of(TownLayout layout, List<SkeletonLine> lines) {
        Coordinate[] limit = layout.limit.toArray(new Coordinate[0]);
        List<SkeletonPiece> inside = new ArrayList<>();
        for (SkeletonPiece piece : cut(lines)) {
            if (piece.line().kind() == WayKind.TOWN_LIMIT || PointLocation.isInRing(piece.middle(), limit)) {
                inside.add(piece);
            }
        }
        return new Skeleton(inside, polygons(inside));
    }

    List<SkeletonPiece> pieces() {
        return pieces;
    }

    List<Polygon> areas() {
        return areas;
    }

    /** By the order of the lines, then from west to east; the noder's own order is nobody's promise. */
    private static List<SkeletonPiece> cut(List<SkeletonLine> lines) {
        List<NodedSegmentString> strings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            strings.add(new NodedSegmentString(lines.get(i).course().toArray(new Coordinate[0]), i));
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(CENTIMETRES));
        noder.computeNodes(strings);
        Collection<?> noded = noder.getNodedSubstrings();
        return noded.stream()
                .map(NodedSegmentString.class::cast)
                .sorted(Comparator.<NodedSegmentString>comparingInt(string -> (Integer) string.getData())
                        .thenComparing(string -> string.getCoordinate(0))
                        .thenComparing(string -> string.getCoordinate(1)))
                .map(string -> new SkeletonPiece(lines.get((Integer) string.getData()), string.getCoordinates()))
                .toList();
    }

    private static List<Polygon> polygons(List<SkeletonPiece> pieces) {
        GeometryFactory geometries = new GeometryFactory();
        Polygonizer polygonizer = new Polygonizer();
        pieces.forEach(piece -> polygonizer.add(geometries.createLineString(piece.course())));
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            // Where a ring starts depends on object identities inside the polygonizer, and differs from run to run.
            polygons.add((Polygon) ((Polygon) polygon).norm());
        }
        polygons.sort(null);
        return polygons;
    }
}

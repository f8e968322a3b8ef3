package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Draws all streets of the town: the large lines of the plan first, then the blocks between them. */
final class TownStreets {

    private final TownLayout layout;
    private final TownZones zones;
    private final DemoTownNames names;
    private final TownNet net = new TownNet();
    private final List<Coordinate> railUnderpasses = new ArrayList<>();
    private int railCrossings;

    TownStreets(TownLayout layout, TownZones zones, DemoTownNames names) {
        this.layout = layout;
        this.zones = zones;
        this.names = names;
    }

    TownNet draw(Random random) {
        Skeleton skeleton = Skeleton.of(layout, largeLines());
        skeleton.pieces().forEach(piece -> splitAtRamps(piece).forEach(this::add));
        List<int[]> rings = new ArrayList<>();
        for (Polygon area : skeleton.areas()) {
            Coordinate[] ring = area.getExteriorRing().getCoordinates();
            rings.add(nodes(Arrays.copyOf(ring, ring.length - 1)));
        }
        new BlockSplitter(net, layout, zones, names, random).fill(rings);
        return net;
    }

    /** Where a road passes under the railway, so that the railway has a bridge there. */
    List<Coordinate> railUnderpasses() {
        return railUnderpasses;
    }

    private List<SkeletonLine> largeLines() {
        List<SkeletonLine> lines = new ArrayList<>();
        lines.add(line(WayKind.TOWN_LIMIT, TownName.NONE, layout.limit));
        lines.add(line(WayKind.RING_ROAD, new TownName("环城路", "Ring Road"), layout.ring));
        lines.add(line(WayKind.SECONDARY, new TownName("内环路", "Inner Ring Road"), layout.innerRing));
        lines.add(line(WayKind.PEDESTRIAN, new TownName("中心广场", "Central Square"), layout.square));
        for (Polyline road : layout.mainRoads) {
            lines.add(line(WayKind.PRIMARY, names.street(WayKind.PRIMARY), road.vertices()));
        }
        for (Polyline road : layout.crossRoads) {
            TownName name = names.street(WayKind.SECONDARY);
            lines.add(new SkeletonLine(WayKind.SECONDARY, WayKind.RURAL_ROAD, name, road.vertices()));
        }
        TownName walk = new TownName("滨河步道", "Riverside Walk");
        lines.add(new SkeletonLine(
                WayKind.FOOTWAY, WayKind.PATH, walk, layout.river.left().vertices()));
        lines.add(new SkeletonLine(
                WayKind.FOOTWAY, WayKind.PATH, walk, layout.river.right().vertices()));
        TownName north = new TownName("铁北街", "Tiebei Street");
        TownName south = new TownName("铁南街", "Tienan Street");
        lines.add(new SkeletonLine(
                WayKind.RESIDENTIAL, WayKind.TRACK, north, layout.railway.left().vertices()));
        lines.add(new SkeletonLine(
                WayKind.RESIDENTIAL,
                WayKind.TRACK,
                south,
                layout.railway.right().vertices()));
        lines.add(line(WayKind.TRACK, TownName.NONE, layout.motorway.left().vertices()));
        lines.add(line(WayKind.TRACK, TownName.NONE, layout.motorway.right().vertices()));
        lines.add(line(WayKind.TERTIARY, new TownName("公园路", "Park Road"), layout.park));
        lines.add(line(WayKind.FOOTWAY, new TownName("湖滨小径", "Lakeside Path"), layout.lakePath));
        for (Polyline road : layout.parkRoads) {
            lines.add(line(WayKind.TERTIARY, names.street(WayKind.TERTIARY), road.vertices()));
        }
        for (Polyline path : layout.parkPaths) {
            lines.add(line(WayKind.FOOTWAY, TownName.NONE, path.vertices()));
        }
        return lines;
    }

    private static SkeletonLine line(WayKind kind, TownName name, List<Coordinate> course) {
        return new SkeletonLine(kind, kind, name, course);
    }

    /** So that only the part between the ramps is a bridge. */
    private List<SkeletonPiece> splitAtRamps(SkeletonPiece piece) {
        List<SkeletonPiece> parts = new ArrayList<>();
        Coordinate[] course = piece.course();
        int from = 0;
        for (int i = 1; i < course.length; i++) {
            boolean foot =
                    course[i].equals2D(layout.interchange.north()) || course[i].equals2D(layout.interchange.south());
            if (foot || i == course.length - 1) {
                parts.add(new SkeletonPiece(piece.line(), Arrays.copyOfRange(course, from, i + 1)));
                from = i;
            }
        }
        return parts;
    }

    private void add(SkeletonPiece piece) {
        int[] nodes = nodes(piece.course());
        SkeletonLine line = piece.line();
        if (line.kind() == WayKind.TOWN_LIMIT) {
            net.addLimit(nodes);
            return;
        }
        Coordinate middle = piece.middle();
        boolean urban = layout.fromTown(middle) < 1;
        WayKind kind = urban ? line.kind() : line.ruralKind();
        boolean bridge = line.kind().isThrough() && passesOver(middle);
        net.add(new TownWay(kind, kind.isNamed() || urban ? line.name() : TownName.NONE, nodes, bridge, urban));
    }

    private int[] nodes(Coordinate[] course) {
        return Arrays.stream(course).mapToInt(net::node).toArray();
    }

    /** Roads cross river and motorway on bridges; the railway they pass over and under by turns. */
    private boolean passesOver(Coordinate middle) {
        if (layout.railway.contains(middle)) {
            boolean under = railUnderpasses.size() * 2 <= railCrossings++;
            if (under) {
                railUnderpasses.add(middle);
            }
            return !under;
        }
        boolean onMotorway = layout.motorway.axis().footOf(middle).distance_m() < TownLayout.MOTORWAY_HALF_WIDTH_m;
        return onMotorway || layout.river.contains(middle);
    }
}

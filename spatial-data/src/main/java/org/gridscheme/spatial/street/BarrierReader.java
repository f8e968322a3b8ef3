package org.gridscheme.spatial.street;

import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.SkipOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reads rails, open water and motorways of a file, in longitude and latitude. Three passes (relations, ways, nodes),
 * because a file has its nodes first and its relations last. For one use.
 */
final class BarrierReader {

    private static final SkipOptions RELATIONS = new SkipOptions(true, true, false);
    private static final SkipOptions WAYS = new SkipOptions(true, false, true);
    private static final SkipOptions NODES = new SkipOptions(false, true, true);

    private final GeometryFactory geometries = new GeometryFactory();
    private final CrossingWidths widths;
    private final IssueCounter issues;
    private final WaterSurfaces surfaces;
    private final List<RawBarrier> ways = new ArrayList<>();

    BarrierReader(CrossingWidths widths, IssueCounter issues) {
        this.widths = widths;
        this.issues = issues;
        this.surfaces = new WaterSurfaces(geometries, issues);
    }

    RawObstacles read(OsmFile file) {
        file.forEach(RELATIONS, element -> {
            if (element instanceof ReaderRelation relation) {
                surfaces.addRelation(relation);
            }
        });
        file.forEach(WAYS, element -> {
            if (element instanceof ReaderWay way) {
                addWay(way);
                surfaces.addWay(way);
            }
        });
        NodePlaces places = new NodePlaces(
                LongStream.concat(ways.stream().flatMapToLong(way -> LongStream.of(way.nodes())), surfaces.nodes())
                        .toArray());
        file.forEach(NODES, element -> {
            if (element instanceof ReaderNode node) {
                places.offer(node);
            }
        });
        return new RawObstacles(lines(places), surfaces.assemble(places));
    }

    private void addWay(ReaderWay way) {
        BarrierTags.find(way, widths).ifPresent(tags -> {
            ways.add(new RawBarrier(way.getId(), tags, way.getNodes().toArray()));
            if (tags.unreadableWidth()) {
                issues.add("street.width-unreadable", "way " + way.getId());
            }
        });
    }

    private List<Barrier> lines(NodePlaces places) {
        List<Barrier> lines = new ArrayList<>();
        for (RawBarrier way : ways) {
            CoordinateList run = new CoordinateList();
            for (long node : way.nodes()) {
                Coordinate place = places.find(node);
                if (place == null) {
                    finish(run, way, lines);
                    run = new CoordinateList();
                } else {
                    run.add(place, false);
                }
            }
            finish(run, way, lines);
        }
        return lines;
    }

    /** A way that leaves the extract and comes back gives one line for each part inside. */
    private void finish(CoordinateList run, RawBarrier way, List<Barrier> lines) {
        if (run.size() > 1) {
            BarrierTags tags = way.tags();
            lines.add(new Barrier(
                    tags.kind(), tags.name(), tags.width_m(), geometries.createLineString(run.toCoordinateArray())));
        }
    }
}

package org.gridscheme.spatial.street;

import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.WaySegmentParser;
import com.graphhopper.storage.Directory;
import com.graphhopper.storage.RAMDirectory;
import com.graphhopper.util.PointList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lets GraphHopper find the junctions of all streets of a file and cut the ways there; nothing is stored on disk. Two
 * passes over the file. For one use.
 */
final class StreetReader {

    private final TowerCoordinates towers = new TowerCoordinates();
    private final List<RawStreet> streets = new ArrayList<>();
    private final Set<Long> notBuilt = new TreeSet<>();
    private final Set<Long> impossibleNodes = new HashSet<>();
    private final IssueCounter issues;

    private WayDefects defects = WayDefects.NONE;

    StreetReader(IssueCounter issues) {
        this.issues = issues;
    }

    /** The streets in file order; each way's edges follow one another from its start to its end. */
    List<RawStreet> read(OsmFile file) {
        Directory memory = new RAMDirectory();
        WaySegmentParser parser = new WaySegmentParser.Builder(towers, memory)
                .setWayFilter(this::accepts)
                .setSplitNodeFilter(this::isSplit)
                .setWayPreprocessor((way, places, nodeTags) ->
                        defects = WayDefects.find(way, places::getCoordinate, impossibleNodes))
                .setEdgeHandler((from, to, points, way, nodeTags) -> add(from, to, points, way))
                .build();
        try {
            file.read(path -> parser.readOSM(path.toFile()));
        } finally {
            memory.close();
        }
        for (long way : notBuilt) {
            issues.add("street.not-built", "way " + way);
        }
        return streets;
    }

    private boolean accepts(ReaderWay way) {
        if (StreetTags.isNotBuilt(way)) {
            notBuilt.add(way.getId());
        }
        return way.getNodes().size() > 1 && StreetTags.isStreet(way);
    }

    /** Splits nowhere; the only place where GraphHopper shows the nodes, whose impossible values it would turn into zeros. */
    private boolean isSplit(ReaderNode node) {
        if (!NodePlaces.isPlace(node)) {
            impossibleNodes.add(node.getId());
        }
        return false;
    }

    private void add(int from, int to, PointList points, ReaderWay way) {
        Coordinate[] course = new Coordinate[points.size()];
        for (int i = 0; i < course.length; i++) {
            course[i] = new Coordinate(points.getLon(i), points.getLat(i));
        }
        Optional<String> defect = defects.findIn(course);
        if (defect.isPresent()) {
            issues.add(defect.get(), "way " + way.getId());
            return;
        }
        int ordinal = 0;
        StreetTags tags = null;
        if (!streets.isEmpty() && streets.get(streets.size() - 1).way() == way.getId()) {
            RawStreet last = streets.get(streets.size() - 1);
            ordinal = last.ordinal() + 1;
            tags = last.tags();
        }
        streets.add(new RawStreet(way.getId(), ordinal, from, to, course, tags == null ? StreetTags.of(way) : tags));
    }
}

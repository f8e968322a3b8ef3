package org.gridscheme.scheme.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Changes to streets: moved, in another order, with more of them. */
final class StreetRows {

    private StreetRows() {}

    static StreetData shifted(StreetData streets, double dx, double dy) {
        AffineTransformation move = AffineTransformation.translationInstance(dx, dy);
        List<Coordinate> junctions = streets.junctions().stream()
                .map(j -> new Coordinate(j.x + dx, j.y + dy))
                .toList();
        List<StreetEdge> edges = streets.edges().stream()
                .map(e -> with(e, e.id(), (LineString) move.transform(e.geometry())))
                .toList();
        return data(streets, junctions, edges);
    }

    static StreetData shuffled(StreetData streets, Random order) {
        List<StreetEdge> edges = new ArrayList<>(streets.edges());
        Collections.shuffle(edges, order);
        List<StreetEdge> numbered = new ArrayList<>();
        edges.forEach(e -> numbered.add(with(e, numbered.size(), e.geometry())));
        return data(streets, streets.junctions(), numbered);
    }

    /** With a side street from end to end where others are, all green belt and with nothing to cross. */
    static StreetData withTwins(StreetData streets, List<StreetEdge> others) {
        List<StreetEdge> edges = new ArrayList<>(streets.edges());
        others.forEach(e -> edges.add(twin(e, edges.size())));
        return data(streets, streets.junctions(), edges);
    }

    private static StreetEdge twin(StreetEdge of, int id) {
        return new StreetEdge(
                id,
                of.fromNode(),
                of.toNode(),
                of.geometry(),
                RoadClass.RESIDENTIAL,
                SurfaceKind.GREEN_BELT,
                of.name(),
                false,
                false,
                of.sidewalk(),
                List.of());
    }

    private static StreetData data(StreetData like, List<Coordinate> junctions, List<StreetEdge> edges) {
        return new StreetData(like.name(), like.crs(), like.attribution(), junctions, edges);
    }

    private static StreetEdge with(StreetEdge e, int id, LineString geometry) {
        return new StreetEdge(
                id,
                e.fromNode(),
                e.toNode(),
                geometry,
                e.roadClass(),
                e.surface(),
                e.name(),
                e.bridge(),
                e.tunnel(),
                e.sidewalk(),
                e.crossings());
    }
}

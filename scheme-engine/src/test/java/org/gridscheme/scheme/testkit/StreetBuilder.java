package org.gridscheme.scheme.testkit;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Builds street networks by junction number, positions in metres. */
public final class StreetBuilder {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final ProjectCrs crs;
    private final List<Coordinate> junctions = new ArrayList<>();
    private final List<StreetEdge> edges = new ArrayList<>();

    public StreetBuilder(ProjectCrs crs) {
        this.crs = crs;
    }

    /** Adds a junction and returns its number. */
    public int junction(double x, double y) {
        junctions.add(new Coordinate(x, y));
        return junctions.size() - 1;
    }

    /** Adds a residential street with a pavement. */
    public StreetBuilder street(int from, int to, EdgeCrossing... crossings) {
        return street(from, to, RoadClass.RESIDENTIAL, SurfaceKind.SIDEWALK, crossings);
    }

    /** @param bends x and y of the vertices between the two junctions in turn */
    public StreetBuilder bentStreet(int from, int to, double... bends) {
        List<Coordinate> course = new ArrayList<>(List.of(junctions.get(from)));
        for (int i = 0; i < bends.length; i += 2) {
            course.add(new Coordinate(bends[i], bends[i + 1]));
        }
        course.add(junctions.get(to));
        return street(from, to, course, RoadClass.RESIDENTIAL, SurfaceKind.SIDEWALK, "street " + edges.size());
    }

    /** Adds a path that has no name. */
    public StreetBuilder nameless(int from, int to) {
        List<Coordinate> course = List.of(junctions.get(from), junctions.get(to));
        return street(from, to, course, RoadClass.PATH, SurfaceKind.GREEN_BELT, "");
    }

    public StreetBuilder street(int from, int to, RoadClass road, SurfaceKind surface, EdgeCrossing... crossings) {
        List<Coordinate> course = List.of(junctions.get(from), junctions.get(to));
        return street(from, to, course, road, surface, "street " + edges.size(), crossings);
    }

    private StreetBuilder street(
            int from,
            int to,
            List<Coordinate> course,
            RoadClass road,
            SurfaceKind surface,
            String name,
            EdgeCrossing... crossings) {
        LineString line = GEOMETRY.createLineString(course.toArray(Coordinate[]::new));
        edges.add(new StreetEdge(
                edges.size(), from, to, line, road, surface, name, false, false, true, List.of(crossings)));
        return this;
    }

    public StreetData build() {
        return new StreetData("test", crs, "", junctions, edges);
    }
}

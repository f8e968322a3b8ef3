package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Small made-up towns: a lattice of streets, main roads every fifth one, a river with few bridges, a motorway beside. */
final class Lattices {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int BRIDGE_EVERY = 4;

    private Lattices() {}

    /** Columns times rows junctions at a distance; the origin lies where a projected system has its towns. */
    static StreetData town(int columns, int rows, double block_m) {
        List<Coordinate> junctions = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double bend = 7 * ((column * 31 + row * 17) % 5);
                junctions.add(new Coordinate(500_000 + column * block_m + bend, 5_600_000 + row * block_m - bend));
            }
        }
        List<StreetEdge> edges = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int here = row * columns + column;
                if (column + 1 < columns) {
                    add(edges, junctions, here, here + 1, roadClass(row), false);
                }
                if (row + 1 < rows) {
                    boolean overRiver = row == rows / 2;
                    if (!overRiver || column % BRIDGE_EVERY == 0) {
                        add(edges, junctions, here, here + columns, roadClass(column), overRiver);
                    }
                }
            }
        }
        int motorway = junctions.size();
        junctions.add(new Coordinate(499_000, 5_599_000));
        junctions.add(new Coordinate(499_000, 5_700_000));
        add(edges, junctions, motorway, motorway + 1, RoadClass.MOTORWAY, false);
        add(edges, junctions, 0, motorway, RoadClass.MOTORWAY, false);
        return new StreetData("Lattice", new ProjectCrs(32632), "", junctions, edges);
    }

    private static RoadClass roadClass(int line) {
        return line % 5 == 0 ? RoadClass.SECONDARY : RoadClass.RESIDENTIAL;
    }

    private static void add(
            List<StreetEdge> edges, List<Coordinate> junctions, int from, int to, RoadClass kind, boolean river) {
        Coordinate a = junctions.get(from);
        Coordinate b = junctions.get(to);
        Coordinate bent = new Coordinate((a.x + b.x) / 2 + 4, (a.y + b.y) / 2 - 3);
        edges.add(new StreetEdge(
                edges.size(),
                from,
                to,
                GEOMETRY.createLineString(new Coordinate[] {a, bent, b}),
                kind,
                SurfaceKind.BRANCH_ROAD,
                "",
                river,
                false,
                true,
                river ? List.of(new EdgeCrossing(CrossingKind.RIVER, "River", 40, 30)) : List.of()));
    }
}

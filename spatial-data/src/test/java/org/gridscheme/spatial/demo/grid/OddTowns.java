package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Towns as awkward as extracts can be: missing streets, dead ends, loops back to their own junction, parallel and zero-length
 * edges, tunnels, classes at random, several unconnected parts.
 */
final class OddTowns {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final SplittableRandom random;
    private final List<Coordinate> junctions = new ArrayList<>();
    private final List<StreetEdge> edges = new ArrayList<>();

    private OddTowns(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static StreetData town(long seed) {
        OddTowns town = new OddTowns(seed);
        int columns = 4 + town.random.nextInt(30);
        int rows = 4 + town.random.nextInt(30);
        double block_m = 60 + town.random.nextInt(300);
        town.lattice(columns, rows, block_m);
        for (int i = 0; i < 20; i++) {
            town.oddEdge(i);
        }
        return new StreetData("Odd town " + seed, new ProjectCrs(4527), "", town.junctions, town.edges);
    }

    private void lattice(int columns, int rows, double block_m) {
        for (int i = 0; i < columns * rows; i++) {
            double x = 39_500_000 + (i % columns + random.nextDouble() * 0.8) * block_m;
            double y = 3_400_000 + (i / columns + random.nextDouble() * 0.8) * block_m;
            junctions.add(new Coordinate(x, y));
        }
        for (int i = 0; i < columns * rows; i++) {
            if (i % columns + 1 < columns && random.nextInt(10) < 8) {
                add(i, i + 1);
            }
            if (i + columns < columns * rows && random.nextInt(10) < 8) {
                add(i, i + columns);
            }
        }
    }

    private void oddEdge(int i) {
        int a = random.nextInt(junctions.size());
        switch (i % 4) {
            case 0 -> add(a, a);
            case 1 -> {
                int twin = junctions.size();
                junctions.add(junctions.get(a).copy());
                add(a, twin);
            }
            case 2 -> {
                int end = junctions.size();
                Coordinate near = junctions.get(a);
                junctions.add(new Coordinate(near.x + random.nextInt(-200, 200), near.y + random.nextInt(-200, 200)));
                add(a, end);
            }
            default -> {
                StreetEdge edge = edges.get(random.nextInt(edges.size()));
                add(edge.fromNode(), edge.toNode());
            }
        }
    }

    private void add(int from, int to) {
        Coordinate a = junctions.get(from);
        Coordinate b = junctions.get(to);
        Coordinate[] course = from == to
                ? new Coordinate[] {a, new Coordinate(a.x + 30, a.y), new Coordinate(a.x, a.y + 30), a}
                : new Coordinate[] {a, new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2), b};
        RoadClass kind = RoadClass.values()[1 + random.nextInt(RoadClass.values().length - 1)];
        edges.add(new StreetEdge(
                edges.size(),
                from,
                to,
                GEOMETRY.createLineString(course),
                random.nextInt(3) == 0 ? kind : RoadClass.RESIDENTIAL,
                SurfaceKind.BRANCH_ROAD,
                "",
                random.nextInt(20) == 0,
                random.nextInt(30) == 0,
                false,
                List.of()));
    }
}

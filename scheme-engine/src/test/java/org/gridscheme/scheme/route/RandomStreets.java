package org.gridscheme.scheme.route;

import static org.gridscheme.scheme.street.StreetAccess.NO_JUNCTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.StreetBuilder;

/**
 * Random streets of up to nine junctions, or as many as asked for, with major roads, obstacles and forbidden edges; where asked for some
 * obstacles and major roads cannot be crossed at any price.
 */
final class RandomStreets {
    final StreetNetwork streets;
    final LayingCosts costs;
    final StreetAccess start;
    final List<StreetAccess> targets = new ArrayList<>();

    RandomStreets(Random random) {
        this(random, 4 + random.nextInt(6));
    }

    RandomStreets(Random random, int n) {
        this(random, n, false);
    }

    RandomStreets(Random random, int n, boolean impassable) {
        StreetBuilder builder = new StreetBuilder(new ProjectCrs(32632));
        for (int i = 0; i < n; i++) {
            builder.junction(random.nextInt(1000), random.nextInt(1000));
        }
        int edges = n + random.nextInt(n);
        for (int e = 0; e < edges; e++) {
            addEdge(builder, random, n);
        }
        streets = new StreetNetwork(builder.build());
        costs = randomCosts(random, impassable);
        start = access(random);
        for (int t = 0; t < 4; t++) {
            targets.add(random.nextInt(4) == 0 ? atJunction(random) : access(random));
        }
    }

    private static void addEdge(StreetBuilder builder, Random random, int n) {
        int a = random.nextInt(n);
        int b = (a + 1 + random.nextInt(n - 1)) % n;
        RoadClass road = random.nextInt(3) == 0 ? RoadClass.PRIMARY : RoadClass.RESIDENTIAL;
        if (random.nextInt(4) == 0) {
            builder.street(
                    a, b, road, SurfaceKind.SIDEWALK, new EdgeCrossing(CrossingKind.RIVER, "", random.nextInt(20), 5));
        } else {
            builder.street(a, b, road, SurfaceKind.SIDEWALK);
        }
    }

    private LayingCosts randomCosts(Random random, boolean impassable) {
        int m = streets.edgeCount();
        double[] perMetre = new double[m];
        double[][] crossings = new double[m][];
        boolean[] side = new boolean[m];
        for (int e = 0; e < m; e++) {
            perMetre[e] = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : 1 + random.nextInt(9);
            crossings[e] = streets.edge(e).crossings().isEmpty()
                    ? LayingCosts.noCrossings()
                    : new double[] {extra(random, 2000, impassable)};
            side[e] = !streets.edge(e).roadClass().isMajor();
        }
        double[] junction = new double[streets.junctionCount()];
        for (int j = 0; j < junction.length; j++) {
            junction[j] = streets.isMajorJunction(j) ? extra(random, 3000, impassable) : 0;
        }
        return new LayingCosts(streets, perMetre, crossings, junction, side, 3);
    }

    private static double extra(Random random, int most, boolean impassable) {
        return impassable && random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(most);
    }

    private StreetAccess access(Random random) {
        int edge;
        do {
            edge = random.nextInt(streets.edgeCount());
        } while (costs.forbidden(edge) && random.nextInt(50) > 0);
        double offset_m = random.nextDouble() * streets.length_m(edge);
        return new StreetAccess(
                edge, offset_m, streets.edgeGrid().positionAt(edge, offset_m), random.nextInt(30), NO_JUNCTION);
    }

    private StreetAccess atJunction(Random random) {
        int edge = access(random).edge();
        boolean start = random.nextBoolean();
        double offset_m = start ? 0 : streets.length_m(edge);
        return new StreetAccess(
                edge,
                offset_m,
                streets.edgeGrid().positionAt(edge, offset_m),
                random.nextInt(30),
                start ? streets.edge(edge).fromNode() : streets.edge(edge).toNode());
    }
}

package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * Cuts streets into a {@link StreetMesh}. Motorways and tunnels are left out; of what remains the largest connected part
 * is kept.
 */
final class StreetMeshBuilder {

    private final StreetData streets;
    private final double piece_m;
    private final boolean[] servedJunction;

    private int vertices;
    private int pieces;

    /** @param servedJunction by junction index; an edge is kept when both of its ends are served */
    StreetMeshBuilder(StreetData streets, double piece_m, boolean[] servedJunction) {
        this.streets = streets;
        this.piece_m = piece_m;
        this.servedJunction = servedJunction;
    }

    /** Junctions of the largest part a cable may use, measured by the length of streets with houses. */
    static boolean[] largestPart(StreetData streets) {
        DisjointSets parts = new DisjointSets(streets.junctions().size());
        for (StreetEdge edge : streets.edges()) {
            if (isUsable(edge)) {
                parts.join(edge.fromNode(), edge.toNode());
            }
        }
        double[] load = new double[streets.junctions().size()];
        for (StreetEdge edge : streets.edges()) {
            if (isUsable(edge)) {
                load[parts.find(edge.fromNode())] += edge.geometry().getLength() * (hasHouses(edge) ? 1 : 0.01);
            }
        }
        int best = 0;
        for (int i = 1; i < load.length; i++) {
            best = load[i] > load[best] ? i : best;
        }
        boolean[] inside = new boolean[load.length];
        for (int i = 0; i < load.length; i++) {
            inside[i] = load.length > 0 && parts.find(i) == best;
        }
        return inside;
    }

    static boolean isUsable(StreetEdge edge) {
        return edge.roadClass() != RoadClass.MOTORWAY && !edge.tunnel();
    }

    /** Whether customers live along such a street. */
    static boolean hasHouses(StreetEdge edge) {
        return switch (edge.roadClass()) {
            case PRIMARY, SECONDARY, TERTIARY, RESIDENTIAL, PEDESTRIAN, OTHER -> !edge.bridge();
            case SERVICE -> !edge.bridge() && edge.geometry().getLength() > 40;
            default -> false;
        };
    }

    StreetMesh build() {
        int[] vertexOfJunction = numberJunctions();
        int junctions = vertices;
        count();
        double[] x = new double[vertices];
        double[] y = new double[vertices];
        for (int j = 0; j < vertexOfJunction.length; j++) {
            if (vertexOfJunction[j] >= 0) {
                Coordinate place = streets.junctions().get(j);
                x[vertexOfJunction[j]] = place.x;
                y[vertexOfJunction[j]] = place.y;
            }
        }
        StreetMesh.Pieces cut = new StreetMesh.Pieces(
                pieces,
                new int[pieces],
                new int[pieces],
                new int[pieces],
                new double[pieces],
                new double[pieces],
                new double[pieces]);
        double[] load = new double[vertices];
        vertices = junctions;
        pieces = 0;
        for (int e = 0; e < streets.edges().size(); e++) {
            StreetEdge edge = streets.edges().get(e);
            if (isKept(edge)) {
                cut(e, edge, vertexOfJunction, x, y, cut, load);
            }
        }
        return new StreetMesh(streets, x, y, cut, load);
    }

    private int[] numberJunctions() {
        int[] vertexOfJunction = new int[streets.junctions().size()];
        Arrays.fill(vertexOfJunction, -1);
        vertices = 0;
        for (StreetEdge edge : streets.edges()) {
            if (isKept(edge)) {
                number(vertexOfJunction, edge.fromNode());
                number(vertexOfJunction, edge.toNode());
            }
        }
        return vertexOfJunction;
    }

    private void number(int[] vertexOfJunction, int junction) {
        if (vertexOfJunction[junction] < 0) {
            vertexOfJunction[junction] = vertices++;
        }
    }

    private void count() {
        pieces = 0;
        for (StreetEdge edge : streets.edges()) {
            if (isKept(edge)) {
                int parts = partsOf(edge);
                pieces += parts;
                vertices += parts - 1;
            }
        }
    }

    private boolean isKept(StreetEdge edge) {
        return isUsable(edge) && servedJunction[edge.fromNode()] && servedJunction[edge.toNode()];
    }

    private int partsOf(StreetEdge edge) {
        int parts = (int) Math.ceil(edge.geometry().getLength() / piece_m);
        return Math.max(edge.fromNode() == edge.toNode() ? 3 : 1, parts);
    }

    private void cut(
            int index,
            StreetEdge edge,
            int[] vertexOfJunction,
            double[] x,
            double[] y,
            StreetMesh.Pieces cut,
            double[] load) {
        int parts = partsOf(edge);
        double length = Math.max(edge.geometry().getLength(), 1e-3);
        double part = length / parts;
        double cost = costOf(edge, length) / parts;
        int from = vertexOfJunction[edge.fromNode()];
        for (int i = 0; i < parts; i++) {
            int to = i == parts - 1 ? vertexOfJunction[edge.toNode()] : vertices++;
            if (i < parts - 1) {
                place(edge.geometry().getCoordinateSequence(), part * (i + 1), to, x, y);
            }
            cut.a()[pieces] = from;
            cut.b()[pieces] = to;
            cut.street()[pieces] = index;
            cut.from_m()[pieces] = part * i;
            cut.length_m()[pieces] = part;
            cut.cost_m()[pieces] = cost;
            pieces++;
            if (hasHouses(edge)) {
                load[from] += part / 2;
                load[to] += part / 2;
            }
            from = to;
        }
    }

    /** Sets a vertex at a distance along a line, rounded to the millimetre. */
    private static void place(CoordinateSequence line, double distance_m, int vertex, double[] x, double[] y) {
        double rest = distance_m;
        for (int i = 1; i < line.size(); i++) {
            double dx = line.getX(i) - line.getX(i - 1);
            double dy = line.getY(i) - line.getY(i - 1);
            double step = Math.sqrt(dx * dx + dy * dy);
            if (rest <= step || i == line.size() - 1) {
                double share = step > 0 ? Math.min(1, rest / step) : 0;
                x[vertex] = Places.millimetre(line.getX(i - 1) + share * dx);
                y[vertex] = Places.millimetre(line.getY(i - 1) + share * dy);
                return;
            }
            rest -= step;
        }
    }

    /** Trunks prefer built roads over paths and avoid rivers, railways and bridges where a short way round exists. */
    private static double costOf(StreetEdge edge, double length_m) {
        double factor =
                switch (edge.roadClass()) {
                    case SECONDARY, TERTIARY -> 0.9;
                    case PRIMARY, RESIDENTIAL, OTHER -> 1.0;
                    case SERVICE, PEDESTRIAN -> 1.25;
                    case TRUNK -> 1.5;
                    case FOOTWAY, CYCLEWAY -> 1.8;
                    case TRACK, PATH -> 2.4;
                    case MOTORWAY -> 10.0;
                };
        double cost = length_m * factor + (edge.bridge() ? 80 : 0);
        for (EdgeCrossing crossing : edge.crossings()) {
            cost += crossing.kind() == CrossingKind.ROAD ? 20 : 300;
        }
        return cost;
    }
}

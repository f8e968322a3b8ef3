package org.gridscheme.scheme.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridscheme.grid.geometry.PolylineGrid;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.locationtech.jts.geom.Coordinate;

/**
 * Streets as compressed adjacency arrays (CSR) for searching, with an index for finding the street at a place. Edges can
 * be walked both ways: a cable ignores one-way signs and turn rules. Immutable and thread-safe; memory O(junctions +
 * edges + vertices).
 */
public final class StreetNetwork {

    private final StreetData data;
    private final StreetEdge[] edges;
    private final double[] length_m;
    private final int[] firstArc;
    private final int[] arcEdge;
    private final int[] arcTarget;
    private final boolean[] majorJunction;
    private final PolylineGrid edgeGrid;

    public StreetNetwork(StreetData data) {
        this.data = data;
        edges = data.edges().toArray(StreetEdge[]::new);
        length_m = new double[edges.length];
        List<Coordinate[]> shapes = new ArrayList<>(edges.length);
        for (int e = 0; e < edges.length; e++) {
            length_m[e] = edges[e].geometry().getLength();
            shapes.add(edges[e].geometry().getCoordinates());
        }
        firstArc = countArcs();
        arcEdge = new int[2 * edges.length];
        arcTarget = new int[2 * edges.length];
        fillArcs();
        majorJunction = markMajorJunctions();
        edgeGrid = new PolylineGrid(shapes, 40);
    }

    private int[] countArcs() {
        int[] first = new int[data.junctions().size() + 1];
        for (StreetEdge edge : data.edges()) {
            first[edge.fromNode() + 1]++;
            first[edge.toNode() + 1]++;
        }
        for (int n = 0; n < first.length - 1; n++) {
            first[n + 1] += first[n];
        }
        return first;
    }

    private void fillArcs() {
        int[] fill = Arrays.copyOf(firstArc, firstArc.length - 1);
        for (int e = 0; e < length_m.length; e++) {
            StreetEdge edge = data.edges().get(e);
            addArc(fill[edge.fromNode()]++, e, edge.toNode());
            addArc(fill[edge.toNode()]++, e, edge.fromNode());
        }
    }

    private void addArc(int arc, int edge, int target) {
        arcEdge[arc] = edge;
        arcTarget[arc] = target;
    }

    private boolean[] markMajorJunctions() {
        int[] majorEdges = new int[data.junctions().size()];
        for (StreetEdge edge : data.edges()) {
            if (edge.roadClass().isMajor()) {
                majorEdges[edge.fromNode()]++;
                majorEdges[edge.toNode()]++;
            }
        }
        boolean[] major = new boolean[majorEdges.length];
        for (int n = 0; n < major.length; n++) {
            major[n] = majorEdges[n] >= 2;
        }
        return major;
    }

    public ProjectCrs crs() {
        return data.crs();
    }

    public String attribution() {
        return data.attribution();
    }

    public int junctionCount() {
        return data.junctions().size();
    }

    public int edgeCount() {
        return length_m.length;
    }

    public StreetEdge edge(int edge) {
        return edges[edge];
    }

    public Coordinate junction(int junction) {
        return data.junctions().get(junction);
    }

    public double length_m(int edge) {
        return length_m[edge];
    }

    /** First arc of a junction; its arcs are {@code firstArc(n)} to {@code firstArc(n + 1) - 1}. */
    public int firstArc(int junction) {
        return firstArc[junction];
    }

    public int arcEdge(int arc) {
        return arcEdge[arc];
    }

    public int arcTarget(int arc) {
        return arcTarget[arc];
    }

    /** True where a road of secondary class or above passes through, so that side streets lie across it. */
    public boolean isMajorJunction(int junction) {
        return majorJunction[junction];
    }

    /** Index of the edges by place; item numbers are edge ids. */
    public PolylineGrid edgeGrid() {
        return edgeGrid;
    }
}

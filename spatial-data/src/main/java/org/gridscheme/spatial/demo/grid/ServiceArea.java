package org.gridscheme.spatial.demo.grid;

import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.AreaSettings;

/**
 * Chooses the streets a grid of the wanted size serves: the whole extract, or, where that is too large for the number of
 * nodes, the part around its densest place; cuts them finely enough to stand all nodes apart.
 */
final class ServiceArea {

    private static final double SHORTEST_PIECE_M = 0.5;

    private final StreetData streets;
    private final SynthesisParameters parameters;

    ServiceArea(StreetData streets, SynthesisParameters parameters) {
        this.streets = streets;
        this.parameters = parameters;
    }

    /** @throws IllegalArgumentException when the streets are too short for the wanted number of nodes */
    StreetMesh mesh() {
        boolean[] part = StreetMeshBuilder.largestPart(streets);
        StreetMesh whole = new StreetMeshBuilder(streets, Double.POSITIVE_INFINITY, part).build();
        AreaSettings area = parameters.settings().area();
        double limit = parameters.targetNodes() * area.streetPerNode_m();
        boolean[] served = load_m(whole) > limit ? around(whole, limit) : part;
        double length = servedLength_m(served);
        double piece = Math.min(area.piece_m(), length / (parameters.targetNodes() * area.verticesPerNode()));
        if (!(piece >= SHORTEST_PIECE_M)) {
            throw new IllegalArgumentException("streets of " + streets.name() + " are too short for "
                    + parameters.targetNodes() + " nodes: " + Math.round(length) + " m usable");
        }
        return new StreetMeshBuilder(streets, piece, served).build();
    }

    private static double load_m(StreetMesh mesh) {
        double sum = 0;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            sum += mesh.load_m(v);
        }
        return sum;
    }

    private double servedLength_m(boolean[] served) {
        double length = 0;
        for (StreetEdge edge : streets.edges()) {
            if (StreetMeshBuilder.isUsable(edge) && served[edge.fromNode()] && served[edge.toNode()]) {
                length += edge.geometry().getLength();
            }
        }
        return length;
    }

    /** Junctions nearest to the densest place, until the limit of street length is reached. */
    private boolean[] around(StreetMesh whole, double limit_m) {
        DensityField density = new DensityField(whole, parameters.settings().area());
        int densest = 0;
        for (int v = 1; v < whole.vertexCount(); v++) {
            densest = density.at(v) > density.at(densest) ? v : densest;
        }
        StreetCells reach = StreetCells.grow(whole, new int[] {densest}, null);
        boolean[] servedVertex = new boolean[whole.vertexCount()];
        double sum = 0;
        for (int rank = 0; rank < reach.settledCount() && sum < limit_m; rank++) {
            servedVertex[reach.settled(rank)] = true;
            sum += whole.load_m(reach.settled(rank));
        }
        return junctionsOf(whole, servedVertex);
    }

    private boolean[] junctionsOf(StreetMesh whole, boolean[] servedVertex) {
        boolean[] served = new boolean[streets.junctions().size()];
        for (int p = 0; p < whole.pieceCount(); p++) {
            StreetEdge edge = whole.streetEdge(p);
            if (edge.fromNode() != edge.toNode()) {
                served[edge.fromNode()] |= servedVertex[whole.from(p)];
                served[edge.toNode()] |= servedVertex[whole.to(p)];
            }
        }
        return served;
    }
}

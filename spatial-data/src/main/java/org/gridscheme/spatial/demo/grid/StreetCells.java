package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The vertices of a mesh shared out among centres: each belongs to the centre it reaches at least cost (a Voronoi
 * partition on the street network). Ties go to the lower vertex, then to whoever came first.
 */
final class StreetCells {

    private final StreetMesh mesh;
    private final int[] owner;
    private final int[] parentPiece;
    private final double[] cost_m;
    private final int[] settled;
    private final boolean[] done;
    private int settledCount;

    private StreetCells(StreetMesh mesh) {
        this.mesh = mesh;
        this.owner = new int[mesh.vertexCount()];
        this.parentPiece = new int[mesh.vertexCount()];
        this.cost_m = new double[mesh.vertexCount()];
        this.settled = new int[mesh.vertexCount()];
        this.done = new boolean[mesh.vertexCount()];
        Arrays.fill(owner, -1);
        Arrays.fill(parentPiece, -1);
        Arrays.fill(cost_m, Double.POSITIVE_INFINITY);
    }

    /**
     * Grows all cells at once. O((V + E) log V).
     *
     * @param centres start vertices; centre i owns cell {@code owners[i]}
     * @param region no cell grows from one region into another; null for no such borders
     */
    static StreetCells grow(StreetMesh mesh, int[] centres, int[] owners, int @Nullable [] region) {
        StreetCells cells = new StreetCells(mesh);
        VertexQueue queue = new VertexQueue();
        for (int i = 0; i < centres.length; i++) {
            if (cells.owner[centres[i]] < 0) {
                cells.owner[centres[i]] = owners[i];
                cells.cost_m[centres[i]] = 0;
                queue.add(0, centres[i]);
            }
        }
        while (!queue.isEmpty()) {
            double key = queue.firstKey();
            int vertex = queue.removeFirst();
            if (key <= cells.cost_m[vertex] && !cells.done[vertex]) {
                cells.done[vertex] = true;
                cells.settled[cells.settledCount++] = vertex;
                cells.relax(vertex, queue, region);
            }
        }
        return cells;
    }

    /** One cell per centre, numbered in the order of the centres. */
    static StreetCells grow(StreetMesh mesh, int[] centres, int @Nullable [] region) {
        int[] owners = new int[centres.length];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = i;
        }
        return grow(mesh, centres, owners, region);
    }

    private void relax(int vertex, VertexQueue queue, int @Nullable [] region) {
        for (int arc = mesh.arcStart(vertex); arc < mesh.arcStart(vertex + 1); arc++) {
            int piece = mesh.arcPiece(arc);
            int next = mesh.other(piece, vertex);
            if (region != null && region[next] != region[vertex]) {
                continue;
            }
            double reached = cost_m[vertex] + mesh.cost_m(piece);
            if (reached < cost_m[next]) {
                cost_m[next] = reached;
                owner[next] = owner[vertex];
                parentPiece[next] = piece;
                queue.add(reached, next);
            }
        }
    }

    /** Cell of a vertex, -1 where no centre reaches it. */
    int owner(int vertex) {
        return owner[vertex];
    }

    int[] owners() {
        return owner.clone();
    }

    /** Vertices that were reached, nearest to their centre first, so every parent before its children. */
    int settledCount() {
        return settledCount;
    }

    int settled(int rank) {
        return settled[rank];
    }

    double cost_m(int vertex) {
        return cost_m[vertex];
    }

    /** Piece towards the centre, -1 at the centre. */
    int parentPiece(int vertex) {
        return parentPiece[vertex];
    }

    /** The way from a vertex to the centre of its cell. */
    MeshPath toCentre(int vertex) {
        MeshPath.Builder path = new MeshPath.Builder(mesh, vertex);
        int at = vertex;
        while (parentPiece[at] >= 0) {
            path.add(parentPiece[at]);
            at = path.end();
        }
        return path.build();
    }
}

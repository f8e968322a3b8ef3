package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;

/**
 * Spreads centres over weighted vertices: the set is halved again and again across its longer side so that every part
 * carries the same weight, and the vertex nearest to a part's centroid becomes its centre. O(n log n log k).
 */
final class BalancedCentres {

    private final StreetMesh mesh;
    private final double[] weight;
    private final boolean[] taken;

    /** @param weight by vertex, not negative */
    BalancedCentres(StreetMesh mesh, double[] weight) {
        this.mesh = mesh;
        this.weight = weight;
        this.taken = new boolean[mesh.vertexCount()];
    }

    /** As many different centres as asked for, fewer only when there are fewer vertices. */
    int[] spread(int[] vertices, int wanted) {
        int count = Math.min(wanted, vertices.length);
        int[] centres = new int[count];
        split(vertices.clone(), count, centres, 0);
        for (int centre : centres) {
            taken[centre] = false;
        }
        return centres;
    }

    private void split(int[] vertices, int wanted, int[] centres, int first) {
        if (wanted == 1) {
            centres[first] = nearestToCentroid(vertices);
            taken[centres[first]] = true;
            return;
        }
        sortAlongLongerSide(vertices);
        int left = wanted / 2;
        int cut = cutAt(vertices, left, wanted);
        split(Arrays.copyOfRange(vertices, 0, cut), left, centres, first);
        split(Arrays.copyOfRange(vertices, cut, vertices.length), wanted - left, centres, first + left);
    }

    private int cutAt(int[] sorted, int left, int wanted) {
        double total = 0;
        for (int vertex : sorted) {
            total += weight[vertex];
        }
        double half = total * left / wanted;
        double sum = 0;
        int cut = 0;
        while (cut < sorted.length && sum < half) {
            sum += weight[sorted[cut++]];
        }
        return Math.max(left, Math.min(sorted.length - (wanted - left), cut));
    }

    private void sortAlongLongerSide(int[] vertices) {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int vertex : vertices) {
            minX = Math.min(minX, mesh.x(vertex));
            maxX = Math.max(maxX, mesh.x(vertex));
            minY = Math.min(minY, mesh.y(vertex));
            maxY = Math.max(maxY, mesh.y(vertex));
        }
        boolean alongX = maxX - minX >= maxY - minY;
        double origin = alongX ? minX : minY;
        long[] keys = new long[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            double along = (alongX ? mesh.x(vertices[i]) : mesh.y(vertices[i])) - origin;
            keys[i] = (Math.round(along * 100) << 31) | vertices[i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = (int) (keys[i] & 0x7FFF_FFFFL);
        }
    }

    /** The vertex of a cell nearest to its weighted centroid. */
    int nearestToCentroid(int[] vertices) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int vertex : vertices) {
            double w = weight[vertex] + 1e-9;
            sum += w;
            sumX += w * mesh.x(vertex);
            sumY += w * mesh.y(vertex);
        }
        int best = vertices[0];
        double bestSquare = Double.POSITIVE_INFINITY;
        for (int vertex : vertices) {
            double dx = mesh.x(vertex) - sumX / sum;
            double dy = mesh.y(vertex) - sumY / sum;
            double square = dx * dx + dy * dy;
            if (square < bestSquare && !taken[vertex]) {
                bestSquare = square;
                best = vertex;
            }
        }
        return best;
    }
}

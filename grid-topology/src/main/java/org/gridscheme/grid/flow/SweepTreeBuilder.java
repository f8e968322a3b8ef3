package org.gridscheme.grid.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.NetworkIsland;
import org.gridscheme.grid.network.Source;

/**
 * Walks each energised island breadth first from all its sources at once, branches by rising number. A branch beside the one
 * that reached a node, with the same ratio, joins it; every other branch to a node already reached becomes a chord.
 */
final class SweepTreeBuilder {

    private static final double SAME_RATIO = 1e-12;

    final NetworkIndex index;
    final int[] node;
    final int[] position;
    final int[] parent;
    final double[] zRe;
    final double[] zIm;
    final double[] scaleRe;
    final double[] scaleIm;
    final double[] sourceRe;
    final double[] sourceIm;
    final int[] island;
    final int[] start;
    final int[] roots;
    final int[] edge;
    final double[] shareRe;
    final double[] shareIm;
    final int[][] chords;

    private final BitSet walked = new BitSet();
    private final EdgeValues values = new EdgeValues();
    private int reached;

    SweepTreeBuilder(NetworkIndex index) {
        this.index = index;
        List<NetworkIsland> islands = index.listIslands();
        this.island = IntStream.range(0, islands.size())
                .filter(i -> islands.get(i).energised())
                .toArray();
        int size = Arrays.stream(island).map(i -> islands.get(i).nodeCount()).sum();
        this.node = new int[size];
        this.position = new int[index.nodeCount()];
        this.parent = new int[size];
        this.zRe = new double[size];
        this.zIm = new double[size];
        this.scaleRe = new double[size];
        this.scaleIm = new double[size];
        this.sourceRe = new double[size];
        this.sourceIm = new double[size];
        this.start = new int[island.length + 1];
        this.roots = new int[island.length];
        this.edge = new int[index.branchCount()];
        this.shareRe = new double[index.branchCount()];
        this.shareIm = new double[index.branchCount()];
        this.chords = new int[island.length][];
        Arrays.fill(position, -1);
        Arrays.fill(edge, -1);
        for (int i = 0; i < island.length; i++) {
            walk(i, islands.get(island[i]));
        }
        share();
    }

    private void walk(int energised, NetworkIsland described) {
        start[energised] = reached;
        plantSources(described);
        roots[energised] = reached - start[energised];
        IntStream.Builder found = IntStream.builder();
        for (int at = start[energised]; at < reached; at++) {
            for (int k = 0; k < index.branchCountAt(node[at]); k++) {
                int branch = index.branchAt(node[at], k);
                if (!walked.get(branch)) {
                    walked.set(branch);
                    follow(branch, at, found);
                }
            }
        }
        start[energised + 1] = reached;
        chords[energised] = found.build().toArray();
    }

    private void plantSources(NetworkIsland described) {
        for (int number : described.sources()) {
            int at = index.nodeOfSource(number);
            if (position[at] < 0) {
                Source source = index.network().sources().get(number);
                Bus bus = index.network()
                        .buses()
                        .get(index.findBus(source.busId()).orElseThrow());
                double voltage_pu = source.voltage_pu() * bus.nominalVoltage_kV() / index.nominalVoltage_kV(at);
                double angle = Math.toRadians(source.angle_deg());
                place(at, -1, 1, 0, voltage_pu * Math.cos(angle), voltage_pu * Math.sin(angle));
            }
        }
    }

    private void place(int placed, int above, double kRe, double kIm, double uRe, double uIm) {
        node[reached] = placed;
        position[placed] = reached;
        parent[reached] = above;
        scaleRe[reached] = kRe;
        scaleIm[reached] = kIm;
        sourceRe[reached] = uRe;
        sourceIm[reached] = uIm;
        reached++;
    }

    private void follow(int branch, int at, IntStream.Builder found) {
        int next = index.otherEnd(branch, node[at]);
        values.walk(index, branch, index.from(branch) == node[at]);
        if (position[next] < 0) {
            double kRe = values.alphaRe * scaleRe[at] - values.alphaIm * scaleIm[at];
            double kIm = values.alphaRe * scaleIm[at] + values.alphaIm * scaleRe[at];
            double square = kRe * kRe + kIm * kIm;
            zRe[reached] = values.zetaRe / square;
            zIm[reached] = values.zetaIm / square;
            edge[branch] = reached;
            place(next, at, kRe, kIm, sourceRe[at], sourceIm[at]);
        } else if (parent[position[next]] != at || !joinParallel(branch, position[next])) {
            found.add(branch);
        }
    }

    /** Takes a branch together with the one that reached a position; false when it has another ratio or cancels it. */
    private boolean joinParallel(int branch, int child) {
        int above = parent[child];
        double kRe = values.alphaRe * scaleRe[above] - values.alphaIm * scaleIm[above];
        double kIm = values.alphaRe * scaleIm[above] + values.alphaIm * scaleRe[above];
        double square = kRe * kRe + kIm * kIm;
        double otherRe = values.zetaRe / square;
        double otherIm = values.zetaIm / square;
        double sumRe = zRe[child] + otherRe;
        double sumIm = zIm[child] + otherIm;
        double sumSquare = sumRe * sumRe + sumIm * sumIm;
        boolean sameRatio = Math.hypot(kRe - scaleRe[child], kIm - scaleIm[child]) <= SAME_RATIO;
        boolean cancels = sumSquare <= SAME_RATIO * (otherRe * otherRe + otherIm * otherIm);
        if (!sameRatio || cancels) {
            return false;
        }
        double productRe = zRe[child] * otherRe - zIm[child] * otherIm;
        double productIm = zRe[child] * otherIm + zIm[child] * otherRe;
        zRe[child] = (productRe * sumRe + productIm * sumIm) / sumSquare;
        zIm[child] = (productIm * sumRe - productRe * sumIm) / sumSquare;
        edge[branch] = child;
        return true;
    }

    /** Each branch carries the joint impedance over its own. */
    private void share() {
        for (int branch = 0; branch < edge.length; branch++) {
            if (edge[branch] >= 0) {
                share(branch, edge[branch]);
            }
        }
    }

    private void share(int branch, int child) {
        values.walk(index, branch, index.to(branch) == node[child]);
        double square = scaleRe[child] * scaleRe[child] + scaleIm[child] * scaleIm[child];
        double ownRe = values.zetaRe / square;
        double ownIm = values.zetaIm / square;
        if (ownRe == zRe[child] && ownIm == zIm[child]) {
            shareRe[branch] = 1;
            return;
        }
        double norm = ownRe * ownRe + ownIm * ownIm;
        shareRe[branch] = (zRe[child] * ownRe + zIm[child] * ownIm) / norm;
        shareIm[branch] = (zIm[child] * ownRe - zRe[child] * ownIm) / norm;
    }
}

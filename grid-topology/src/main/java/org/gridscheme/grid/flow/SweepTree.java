package org.gridscheme.grid.flow;

import org.gridscheme.grid.network.NetworkIndex;

/**
 * The energised nodes in the order of the sweeps: island by island, each breadth first from its sources, so that a parent
 * stands before its children and both passes run straight through the arrays. Branches outside the trees are chords.
 *
 * <p>Everything is referred to the voltage of the source as if all transformers had the ratio 1: the voltage of a node is
 * {@code V = scale · U}, its current {@code I = J / conj(scale)}, with {@code scale} the ratio of the transformers between
 * source and node. Power is the same in both. What is left are plain impedances that add up along a path.
 */
final class SweepTree {

    final NetworkIndex index;
    /** Node at each position. */
    final int[] node;
    /** Position of each node, -1 without supply. */
    final int[] position;
    /** Position of the parent, -1 at a source. */
    final int[] parent;
    /** Series impedance towards the parent, parallel branches taken together. */
    final double[] zRe;

    final double[] zIm;
    final double[] scaleRe;
    final double[] scaleIm;
    /** Voltage of the source a position hangs on. */
    final double[] sourceRe;

    final double[] sourceIm;
    /** Number of each energised island in the index. */
    final int[] island;
    /** First position of each energised island, and the end of the last. */
    final int[] start;
    /** Number of source nodes of each energised island; they stand first. */
    final int[] roots;
    /** Position below each branch of a tree, -1 for every other branch. */
    final int[] edge;
    /** Part of the current towards a position that each branch of a tree carries; 1 where nothing is parallel. */
    final double[] shareRe;

    final double[] shareIm;
    /** The branches that close loops or join sources, of each energised island. */
    final int[][] chords;

    SweepTree(SweepTreeBuilder built) {
        this.index = built.index;
        this.node = built.node;
        this.position = built.position;
        this.parent = built.parent;
        this.zRe = built.zRe;
        this.zIm = built.zIm;
        this.scaleRe = built.scaleRe;
        this.scaleIm = built.scaleIm;
        this.sourceRe = built.sourceRe;
        this.sourceIm = built.sourceIm;
        this.island = built.island;
        this.start = built.start;
        this.roots = built.roots;
        this.edge = built.edge;
        this.shareRe = built.shareRe;
        this.shareIm = built.shareIm;
        this.chords = built.chords;
    }

    /** Orders a network. O(nodes + branches). */
    static SweepTree of(NetworkIndex index) {
        return new SweepTree(new SweepTreeBuilder(index));
    }

    int size() {
        return node.length;
    }

    int islandCount() {
        return island.length;
    }

    double scaleSquare(int position) {
        return scaleRe[position] * scaleRe[position] + scaleIm[position] * scaleIm[position];
    }

    /** First bus of an energised island, which stands for it in messages. */
    String nameOf(int energisedIsland) {
        return index.firstBus(node[start[energisedIsland]]).id();
    }
}

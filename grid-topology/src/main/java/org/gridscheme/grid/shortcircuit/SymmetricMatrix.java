package org.gridscheme.grid.shortcircuit;

import java.util.Arrays;

/** A sparse symmetric complex matrix that entries are added to: a diagonal and a list of pairs, each pair once. */
final class SymmetricMatrix {

    private static final int NONE = -1;

    private final int size;
    private final double[] diagonalRe;
    private final double[] diagonalIm;
    /** First pair of each row, and for either end of a pair the next pair of that row. */
    private final int[] firstPair;

    private final int[] pairsInRow;
    private int pairCount;
    private int[] ends = new int[16];
    private int[] next = new int[16];
    private double[] pairRe = new double[8];
    private double[] pairIm = new double[8];

    SymmetricMatrix(int size) {
        this.size = size;
        this.diagonalRe = new double[size];
        this.diagonalIm = new double[size];
        this.firstPair = new int[size];
        this.pairsInRow = new int[size];
        Arrays.fill(firstPair, NONE);
    }

    int size() {
        return size;
    }

    int pairCount() {
        return pairCount;
    }

    void addToDiagonal(int row, double re, double im) {
        diagonalRe[row] += re;
        diagonalIm[row] += im;
    }

    double diagonalRe(int row) {
        return diagonalRe[row];
    }

    double diagonalIm(int row) {
        return diagonalIm[row];
    }

    /** Adds to the entry of two different rows; true when there was none before. */
    boolean addBetween(int a, int b, double re, double im) {
        int pair = find(a, b);
        boolean isNew = pair == NONE;
        if (isNew) {
            pair = append(a, b);
        }
        pairRe[pair] += re;
        pairIm[pair] += im;
        return isNew;
    }

    /** The first pair of a row, -1 for none. */
    int firstPair(int row) {
        return firstPair[row];
    }

    /** The next pair of a row after one of its pairs, -1 at the end. */
    int nextPair(int pair, int row) {
        return next[2 * pair + (ends[2 * pair] == row ? 0 : 1)];
    }

    int otherRow(int pair, int row) {
        return ends[2 * pair] == row ? ends[2 * pair + 1] : ends[2 * pair];
    }

    double pairRe(int pair) {
        return pairRe[pair];
    }

    double pairIm(int pair) {
        return pairIm[pair];
    }

    private int find(int a, int b) {
        int row = pairsInRow[a] <= pairsInRow[b] ? a : b;
        int wanted = row == a ? b : a;
        for (int pair = firstPair[row]; pair != NONE; pair = nextPair(pair, row)) {
            if (otherRow(pair, row) == wanted) {
                return pair;
            }
        }
        return NONE;
    }

    private int append(int a, int b) {
        if (pairCount == pairRe.length) {
            pairRe = Arrays.copyOf(pairRe, 2 * pairCount);
            pairIm = Arrays.copyOf(pairIm, 2 * pairCount);
            ends = Arrays.copyOf(ends, 4 * pairCount);
            next = Arrays.copyOf(next, 4 * pairCount);
        }
        int pair = pairCount++;
        ends[2 * pair] = a;
        ends[2 * pair + 1] = b;
        next[2 * pair] = firstPair[a];
        next[2 * pair + 1] = firstPair[b];
        firstPair[a] = pair;
        firstPair[b] = pair;
        pairsInRow[a]++;
        pairsInRow[b]++;
        return pair;
    }
}

package org.gridscheme.grid.shortcircuit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * The factors L D Lᵀ of a sparse symmetric complex matrix, without pivoting: the admittance matrix of a network whose every
 * part is tied to earth needs none. Rows are eliminated in the order of their present number of neighbours, smallest row
 * first among equals (minimum degree), so that a tree gains no entry at all and takes linear time but for the queue.
 *
 * <p>The diagonal of the inverse comes from the entries of the inverse on the pattern of L alone (Takahashi, Fagan and Chen
 * 1973).
 */
final class SymmetricFactor {

    /** Above this many entries of L the network is far from any distribution grid; calculating on would exhaust the memory. */
    static final int MOST_ENTRIES = 20_000_000;

    private final int size;
    private final int[] order;
    private final int[] columnStart;
    private final double[] pivotRe;
    private final double[] pivotIm;
    private int[] row = new int[16];
    private double[] entryRe = new double[16];
    private double[] entryIm = new double[16];
    private int entryCount;
    private int eliminatedCount;

    private SymmetricFactor(int size) {
        this.size = size;
        this.order = new int[size];
        this.columnStart = new int[size + 1];
        this.pivotRe = new double[size];
        this.pivotIm = new double[size];
    }

    /**
     * Factors a matrix, which is used up by it.
     *
     * @throws NetworkTooMeshedException when L would have more than {@link #MOST_ENTRIES} entries
     * @throws ArithmeticException when a pivot is 0
     */
    static SymmetricFactor of(SymmetricMatrix matrix) {
        SymmetricFactor factor = new SymmetricFactor(matrix.size());
        factor.eliminateAll(matrix);
        return factor;
    }

    private void eliminateAll(SymmetricMatrix matrix) {
        int[] degree = new int[size];
        PriorityQueue<Long> queue = new PriorityQueue<>();
        for (int r = 0; r < size; r++) {
            for (int pair = matrix.firstPair(r); pair >= 0; pair = matrix.nextPair(pair, r)) {
                degree[r]++;
            }
            queue.add(entry(degree[r], r));
        }
        BitSet eliminated = new BitSet(size);
        while (!queue.isEmpty()) {
            long next = queue.remove();
            int r = (int) next;
            if (!eliminated.get(r) && degree[r] == (int) (next >>> 32)) {
                eliminated.set(r);
                eliminate(r, matrix, eliminated, degree);
                for (int at = columnStart[eliminatedCount - 1]; at < entryCount; at++) {
                    queue.add(entry(degree[row[at]], row[at]));
                }
            }
        }
    }

    private static long entry(int degree, int row) {
        return ((long) degree << 32) | row;
    }

    private void eliminate(int r, SymmetricMatrix matrix, BitSet eliminated, int[] degree) {
        double re = matrix.diagonalRe(r);
        double im = matrix.diagonalIm(r);
        double norm = re * re + im * im;
        if (norm == 0) {
            throw new ArithmeticException("row " + r + " has pivot 0");
        }
        double inverseRe = re / norm;
        double inverseIm = -im / norm;
        int begin = entryCount;
        for (int pair = matrix.firstPair(r); pair >= 0; pair = matrix.nextPair(pair, r)) {
            int other = matrix.otherRow(pair, r);
            if (!eliminated.get(other)) {
                append(other, matrix.pairRe(pair), matrix.pairIm(pair));
            }
        }
        for (int i = begin; i < entryCount; i++) {
            degree[row[i]]--;
            double scaledRe = entryRe[i] * inverseRe - entryIm[i] * inverseIm;
            double scaledIm = entryRe[i] * inverseIm + entryIm[i] * inverseRe;
            matrix.addToDiagonal(
                    row[i],
                    -(entryRe[i] * scaledRe - entryIm[i] * scaledIm),
                    -(entryRe[i] * scaledIm + entryIm[i] * scaledRe));
            for (int j = i + 1; j < entryCount; j++) {
                boolean fill = matrix.addBetween(
                        row[i],
                        row[j],
                        -(entryRe[j] * scaledRe - entryIm[j] * scaledIm),
                        -(entryRe[j] * scaledIm + entryIm[j] * scaledRe));
                if (fill) {
                    degree[row[i]]++;
                    degree[row[j]]++;
                }
            }
            entryRe[i] = scaledRe;
            entryIm[i] = scaledIm;
        }
        if (matrix.pairCount() > MOST_ENTRIES) {
            throw new NetworkTooMeshedException(MOST_ENTRIES);
        }
        pivotRe[eliminatedCount] = inverseRe;
        pivotIm[eliminatedCount] = inverseIm;
        order[eliminatedCount++] = r;
        columnStart[eliminatedCount] = entryCount;
    }

    private void append(int toRow, double re, double im) {
        if (entryCount == row.length) {
            row = Arrays.copyOf(row, 2 * entryCount);
            entryRe = Arrays.copyOf(entryRe, 2 * entryCount);
            entryIm = Arrays.copyOf(entryIm, 2 * entryCount);
        }
        row[entryCount] = toRow;
        entryRe[entryCount] = re;
        entryIm[entryCount++] = im;
    }

    /** Solves for one right-hand side in place. O(entries of L). */
    void solve(double[] re, double[] im) {
        for (int k = 0; k < size; k++) {
            int r = order[k];
            for (int at = columnStart[k]; at < columnStart[k + 1]; at++) {
                re[row[at]] -= entryRe[at] * re[r] - entryIm[at] * im[r];
                im[row[at]] -= entryRe[at] * im[r] + entryIm[at] * re[r];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            int r = order[k];
            double sumRe = re[r] * pivotRe[k] - im[r] * pivotIm[k];
            double sumIm = re[r] * pivotIm[k] + im[r] * pivotRe[k];
            for (int at = columnStart[k]; at < columnStart[k + 1]; at++) {
                sumRe -= entryRe[at] * re[row[at]] - entryIm[at] * im[row[at]];
                sumIm -= entryRe[at] * im[row[at]] + entryIm[at] * re[row[at]];
            }
            re[r] = sumRe;
            im[r] = sumIm;
        }
    }

    /** The diagonal of the inverse by row. O(sum over the columns of L of their length squared). */
    Complex[] inverseDiagonal() {
        return new InverseEntries().diagonal();
    }

    /** Entries of the inverse where L has entries, from the last eliminated row backwards. */
    private final class InverseEntries {

        private final int[] step = new int[size];
        private final double[] diagonalRe = new double[size];
        private final double[] diagonalIm = new double[size];
        private final double[] re = new double[entryCount];
        private final double[] im = new double[entryCount];

        private InverseEntries() {
            for (int k = 0; k < size; k++) {
                step[order[k]] = k;
            }
        }

        Complex[] diagonal() {
            for (int k = size - 1; k >= 0; k--) {
                fillColumn(k);
            }
            Complex[] diagonal = new Complex[size];
            Arrays.setAll(diagonal, r -> new Complex(diagonalRe[r], diagonalIm[r]));
            return diagonal;
        }

        private void fillColumn(int k) {
            double sumRe = pivotRe[k];
            double sumIm = pivotIm[k];
            for (int i = columnStart[k]; i < columnStart[k + 1]; i++) {
                for (int j = columnStart[k]; j < columnStart[k + 1]; j++) {
                    int at = i == j ? -1 : find(row[i], row[j]);
                    double zRe = i == j ? diagonalRe[row[i]] : re[at];
                    double zIm = i == j ? diagonalIm[row[i]] : im[at];
                    re[i] -= zRe * entryRe[j] - zIm * entryIm[j];
                    im[i] -= zRe * entryIm[j] + zIm * entryRe[j];
                }
                sumRe -= entryRe[i] * re[i] - entryIm[i] * im[i];
                sumIm -= entryRe[i] * im[i] + entryIm[i] * re[i];
            }
            diagonalRe[order[k]] = sumRe;
            diagonalIm[order[k]] = sumIm;
        }

        private int find(int rowA, int rowB) {
            int earlier = Math.min(step[rowA], step[rowB]);
            int wanted = order[Math.max(step[rowA], step[rowB])];
            int at = columnStart[earlier];
            while (row[at] != wanted) {
                at++;
            }
            return at;
        }
    }
}

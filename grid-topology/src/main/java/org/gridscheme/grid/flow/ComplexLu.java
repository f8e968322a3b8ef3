package org.gridscheme.grid.flow;

/**
 * A dense complex matrix in triangular factors, with row exchange. O(m³) to factor, O(m²) to solve; made for the few loops of
 * a weakly meshed network.
 */
final class ComplexLu {

    /** A pivot below this share of the largest element counts as none. */
    private static final double SINGULAR = 1e-13;

    private final int size;
    private final double[] re;
    private final double[] im;
    private final int[] row;
    private boolean regular = true;

    /**
     * @param re real parts row by row, overwritten
     * @param im imaginary parts row by row, overwritten
     */
    ComplexLu(int size, double[] re, double[] im) {
        this.size = size;
        this.re = re;
        this.im = im;
        this.row = new int[size];
        double largest = 0;
        for (int i = 0; i < size * size; i++) {
            largest = Math.max(largest, re[i] * re[i] + im[i] * im[i]);
        }
        for (int i = 0; i < size; i++) {
            row[i] = i;
        }
        for (int k = 0; k < size && regular; k++) {
            regular = exchange(k) > SINGULAR * SINGULAR * largest;
            if (regular) {
                eliminate(k);
            }
        }
    }

    /** False when the matrix cannot be solved with. */
    boolean regular() {
        return regular;
    }

    /** Solves for one right side, which the solution takes the place of. */
    void solve(double[] xRe, double[] xIm) {
        double[] yRe = new double[size];
        double[] yIm = new double[size];
        for (int i = 0; i < size; i++) {
            double sumRe = xRe[row[i]];
            double sumIm = xIm[row[i]];
            for (int j = 0; j < i; j++) {
                int at = row[i] * size + j;
                sumRe -= re[at] * yRe[j] - im[at] * yIm[j];
                sumIm -= re[at] * yIm[j] + im[at] * yRe[j];
            }
            yRe[i] = sumRe;
            yIm[i] = sumIm;
        }
        for (int i = size - 1; i >= 0; i--) {
            double sumRe = yRe[i];
            double sumIm = yIm[i];
            for (int j = i + 1; j < size; j++) {
                int at = row[i] * size + j;
                sumRe -= re[at] * xRe[j] - im[at] * xIm[j];
                sumIm -= re[at] * xIm[j] + im[at] * xRe[j];
            }
            int pivot = row[i] * size + i;
            double square = re[pivot] * re[pivot] + im[pivot] * im[pivot];
            xRe[i] = (sumRe * re[pivot] + sumIm * im[pivot]) / square;
            xIm[i] = (sumIm * re[pivot] - sumRe * im[pivot]) / square;
        }
    }

    /** Brings the row with the largest element of column k to position k and returns that element's square. */
    private double exchange(int k) {
        int best = k;
        double bestSquare = -1;
        for (int i = k; i < size; i++) {
            int at = row[i] * size + k;
            double square = re[at] * re[at] + im[at] * im[at];
            if (square > bestSquare) {
                bestSquare = square;
                best = i;
            }
        }
        int swapped = row[k];
        row[k] = row[best];
        row[best] = swapped;
        return bestSquare;
    }

    private void eliminate(int k) {
        int pivot = row[k] * size + k;
        double square = re[pivot] * re[pivot] + im[pivot] * im[pivot];
        for (int i = k + 1; i < size; i++) {
            int at = row[i] * size + k;
            double factorRe = (re[at] * re[pivot] + im[at] * im[pivot]) / square;
            double factorIm = (im[at] * re[pivot] - re[at] * im[pivot]) / square;
            re[at] = factorRe;
            im[at] = factorIm;
            for (int j = k + 1; j < size; j++) {
                int above = row[k] * size + j;
                int target = row[i] * size + j;
                re[target] -= factorRe * re[above] - factorIm * im[above];
                im[target] -= factorRe * im[above] + factorIm * re[above];
            }
        }
    }
}

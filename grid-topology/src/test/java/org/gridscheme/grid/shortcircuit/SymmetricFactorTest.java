package org.gridscheme.grid.shortcircuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.gridscheme.grid.testkit.RandomGrids;
import org.junit.jupiter.api.Test;

/** The sparse elimination against plain Gaussian elimination with pivoting, and against sums along the paths of a tree. */
class SymmetricFactorTest {

    private static final double RELATIVE = 1e-10;

    @Test
    void diagonalAndSolutionMatchThePlainInverse() {
        double largest = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(12);
            int[][] pairs = size == 1 ? new int[0][] : RandomGrids.edges(random, size, random.nextInt(3 * size));
            double[][][] plain = new double[size][size][2];
            SymmetricMatrix matrix = new SymmetricMatrix(size);
            for (int[] pair : pairs) {
                double re = Math.pow(10, 4 * random.nextDouble() - 2);
                double im = -re * 3 * random.nextDouble();
                addBranch(matrix, plain, pair[0], pair[1], re, im);
            }
            for (int row = 0; row < size; row++) {
                matrix.addToDiagonal(row, 0.1, -0.3);
                plain[row][row][0] += 0.1;
                plain[row][row][1] -= 0.3;
            }
            Complex[][] inverse = inverse(plain);
            SymmetricFactor factor = SymmetricFactor.of(matrix);
            Complex[] diagonal = factor.inverseDiagonal();
            double[] re = new double[size];
            double[] im = new double[size];
            re[0] = 1;
            factor.solve(re, im);
            for (int row = 0; row < size; row++) {
                largest = Math.max(largest, difference(diagonal[row], inverse[row][row]));
                largest = Math.max(largest, difference(new Complex(re[row], im[row]), inverse[row][0]));
            }
            assertThat(largest).as("seed %d", seed).isLessThan(RELATIVE);
        }
        System.out.printf("seeds 0 to 999: largest relative difference from the plain inverse %.1e%n", largest);
    }

    /** A tree tied to earth at its root: the diagonal of the inverse is the sum of the impedances down to the node. */
    @Test
    void treesMatchThePathSums() {
        double largest = 0;
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(2000);
            Complex[] path = new Complex[size];
            path[0] = new Complex(0.01, 0.2);
            SymmetricMatrix matrix = new SymmetricMatrix(size);
            matrix.addToDiagonal(0, path[0].inverse().re(), path[0].inverse().im());
            for (int node = 1; node < size; node++) {
                int parent = random.nextInt(3) == 0 ? random.nextInt(node) : node - 1;
                Complex z = new Complex(Math.pow(10, 3 * random.nextDouble() - 4), 0.001 * random.nextDouble());
                path[node] = path[parent].plus(z);
                addBranch(
                        matrix,
                        null,
                        parent,
                        node,
                        z.inverse().re(),
                        z.inverse().im());
            }
            Complex[] diagonal = SymmetricFactor.of(matrix).inverseDiagonal();
            for (int node = 0; node < size; node++) {
                largest = Math.max(largest, difference(diagonal[node], path[node]));
            }
            assertThat(largest).as("seed %d", seed).isLessThan(1e-9);
        }
        System.out.printf("seeds 0 to 199: largest relative difference from the path sums %.1e%n", largest);
    }

    /** 200,000 sections in a row lose half of the digits to cancellation, no more. */
    @Test
    void endlessFeedersAndWideStarsAreNoTrouble() {
        int size = 400_000;
        SymmetricMatrix matrix = new SymmetricMatrix(size);
        matrix.addToDiagonal(0, 1, 0);
        for (int node = 1; node < size; node++) {
            addBranch(matrix, null, node % 2 == 0 ? 0 : Math.max(0, node - 2), node, 1, 0);
        }
        Complex[] diagonal = SymmetricFactor.of(matrix).inverseDiagonal();

        assertThat(diagonal[size - 2].re()).isBetween(2 - 1e-6, 2 + 1e-6);
        assertThat(diagonal[size - 1].re() / (1 + size / 2)).isBetween(1 - 1e-6, 1 + 1e-6);
    }

    @Test
    void networkWithoutEarthHasNoSolution() {
        SymmetricMatrix matrix = new SymmetricMatrix(2);
        addBranch(matrix, null, 0, 1, 1, 0);

        assertThatThrownBy(() -> SymmetricFactor.of(matrix)).isInstanceOf(ArithmeticException.class);
    }

    private static void addBranch(SymmetricMatrix matrix, double[][][] plain, int a, int b, double re, double im) {
        matrix.addToDiagonal(a, re, im);
        matrix.addToDiagonal(b, re, im);
        matrix.addBetween(a, b, -re, -im);
        if (plain != null) {
            for (int part = 0; part < 2; part++) {
                double value = part == 0 ? re : im;
                plain[a][a][part] += value;
                plain[b][b][part] += value;
                plain[a][b][part] -= value;
                plain[b][a][part] -= value;
            }
        }
    }

    private static double difference(Complex actual, Complex expected) {
        double absolute = actual.plus(expected.times(-1)).abs();
        return expected.isZero() ? absolute : absolute / expected.abs();
    }

    /** Gauss and Jordan with the largest pivot of the column. */
    private static Complex[][] inverse(double[][][] matrix) {
        int size = matrix.length;
        Complex[][] left = new Complex[size][size];
        Complex[][] right = new Complex[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                left[row][column] = new Complex(matrix[row][column][0], matrix[row][column][1]);
                right[row][column] = new Complex(row == column ? 1 : 0, 0);
            }
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column; row < size; row++) {
                pivot = left[row][column].abs() > left[pivot][column].abs() ? row : pivot;
            }
            swap(left, pivot, column);
            swap(right, pivot, column);
            Complex inverse = left[column][column].inverse();
            for (int row = 0; row < size; row++) {
                Complex factor = times(left[row][column], inverse);
                for (int k = 0; k < size && row != column; k++) {
                    left[row][k] =
                            left[row][k].plus(times(factor, left[column][k]).times(-1));
                    right[row][k] =
                            right[row][k].plus(times(factor, right[column][k]).times(-1));
                }
            }
            for (int k = 0; k < size; k++) {
                left[column][k] = times(inverse, left[column][k]);
                right[column][k] = times(inverse, right[column][k]);
            }
        }
        return right;
    }

    private static void swap(Complex[][] rows, int a, int b) {
        Complex[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }

    private static Complex times(Complex a, Complex b) {
        return new Complex(a.re() * b.re() - a.im() * b.im(), a.re() * b.im() + a.im() * b.re());
    }
}

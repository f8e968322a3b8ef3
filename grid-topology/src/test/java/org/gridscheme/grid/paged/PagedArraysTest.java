package org.gridscheme.grid.paged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PagedArraysTest {

    private static final int SIZE = 1000;

    /** Random values in a chain of copies, each beside a plain array that was cloned. */
    @Test
    void copiesKeepTheirOwnValues() {
        long seed = System.nanoTime();
        System.out.println("paged arrays: seed " + seed);
        Random random = new Random(seed);
        PagedDoubles doubles = PagedDoubles.filled(SIZE, Double.NaN);
        PagedInts ints = PagedInts.filled(SIZE, -1);
        double[] plainDoubles = new double[SIZE];
        Arrays.fill(plainDoubles, Double.NaN);
        int[] plainInts = new int[SIZE];
        Arrays.fill(plainInts, -1);
        for (int copy = 0; copy < 20; copy++) {
            PagedDoubles beforeDoubles = doubles;
            PagedInts beforeInts = ints;
            double[] keptDoubles = plainDoubles.clone();
            int[] keptInts = plainInts.clone();
            doubles = doubles.copy();
            ints = ints.copy();
            for (int change = 0; change < 50; change++) {
                int at = random.nextInt(SIZE);
                doubles.set(at, plainDoubles[at] = random.nextDouble());
                doubles.add(at, 1);
                plainDoubles[at] += 1;
                ints.set(at, plainInts[at] = random.nextInt());
            }
            assertThat(values(doubles)).isEqualTo(plainDoubles);
            assertThat(values(ints)).isEqualTo(plainInts);
            assertThat(values(beforeDoubles)).isEqualTo(keptDoubles);
            assertThat(values(beforeInts)).isEqualTo(keptInts);
        }
    }

    @Test
    void whatWasCopiedDoesNotChange() {
        PagedDoubles doubles = PagedDoubles.filled(SIZE, 0);
        PagedInts ints = PagedInts.filled(SIZE, 0);
        doubles.copy();
        ints.copy();
        assertThatThrownBy(() -> doubles.set(3, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> doubles.add(3, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ints.set(3, 1)).isInstanceOf(IllegalStateException.class);
    }

    private static double[] values(PagedDoubles of) {
        double[] values = new double[SIZE];
        Arrays.setAll(values, of::get);
        return values;
    }

    private static int[] values(PagedInts of) {
        int[] values = new int[SIZE];
        Arrays.setAll(values, of::get);
        return values;
    }
}

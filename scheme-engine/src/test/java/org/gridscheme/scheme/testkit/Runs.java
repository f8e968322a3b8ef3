package org.gridscheme.scheme.testkit;

import java.util.stream.LongStream;

/**
 * Seeds of tests on random input: half of them the same every time, half fresh. What the first fresh one is gets printed;
 * {@code -Dgridscheme.seed=N} repeats a run, {@code -Dgridscheme.runs=K} makes it K times as long.
 */
public final class Runs {

    private Runs() {}

    /** @param count how many runs where nothing else is wished */
    public static LongStream seeds(String test, int count) {
        int runs = (int) (count * Double.parseDouble(System.getProperty("gridscheme.runs", "1")));
        long fresh = Long.getLong("gridscheme.seed", System.nanoTime());
        System.out.println(test + ": " + runs + " runs, fresh seeds from " + fresh);
        return LongStream.concat(LongStream.rangeClosed(1, runs / 2), LongStream.range(fresh, fresh + runs - runs / 2));
    }
}

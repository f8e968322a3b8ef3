package org.gridscheme.spatial.demo.grid;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of random values that depends only on the seed, the purpose and an index. Every element draws from its own
 * stream, so adding a draw in one place does not shift all the others. Only {@code nextLong} of the source is used, whose
 * algorithm is fixed by the platform's specification.
 */
final class DemoRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom source;

    private DemoRandom(long state) {
        this.source = new SplittableRandom(state);
    }

    static DemoRandom of(long seed, String purpose, long index) {
        long state = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            state = mix(state ^ purpose.charAt(i));
        }
        return new DemoRandom(mix(state + index * GOLDEN));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** In [0, 1). */
    double uniform() {
        return (source.nextLong() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Both ends included. */
    int intBetween(int low, int high) {
        return low + (int) (uniform() * (high - low + 1));
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Triangular distribution between the ends with its peak at the mode. */
    double triangular(double low, double mode, double high) {
        double u = uniform();
        double split = (mode - low) / (high - low);
        return u < split
                ? low + Math.sqrt(u * (high - low) * (mode - low))
                : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
    }

    /** Positive, median 1, spread sigma in the logarithm; the normal part is a sum of uniforms and so bounded. */
    double spread(double sigma) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += uniform();
        }
        return StrictMath.exp(sigma * (sum - 3) * Math.sqrt(2));
    }

    <T> T pick(List<T> choices) {
        return choices.get((int) (uniform() * choices.size()));
    }

    void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = (int) (uniform() * (i + 1));
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}

package org.gridscheme.grid.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What something draws over one day, in {@value #STEPS} quarter hours from midnight local time. The unit is whatever the
 * values are in. Immutable.
 */
public final class DayCurve {

    /** Quarter hours of a day. */
    public static final int STEPS = 96;

    private static final int HOURS = 24;

    private final double[] values;

    private DayCurve(double[] values) {
        this.values = values;
    }

    /** The same value all day. */
    public static DayCurve flat(double value) {
        double[] values = new double[STEPS];
        Arrays.fill(values, value);
        return new DayCurve(values);
    }

    /**
     * Hourly or quarter-hourly values; an hourly value holds for its four quarter hours.
     *
     * @throws IllegalArgumentException when there are not 24 or 96 values, or one is not finite
     */
    public static DayCurve of(List<Double> given) {
        if ((given.size() != HOURS && given.size() != STEPS)
                || !given.stream().allMatch(value -> Double.isFinite(value))) {
            throw new IllegalArgumentException("a day has 24 or 96 finite values, not " + given.size());
        }
        double[] values = new double[STEPS];
        Arrays.setAll(values, step -> given.get(step * given.size() / STEPS));
        return new DayCurve(values);
    }

    /** The value of a quarter hour. */
    public double at(int step) {
        return values[step];
    }

    /** All quarter hours. */
    public List<Double> values() {
        List<Double> list = new ArrayList<>(STEPS);
        for (double value : values) {
            list.add(value);
        }
        return Collections.unmodifiableList(list);
    }

    /** The sum of both, point by point. */
    public DayCurve plus(DayCurve other) {
        double[] sum = new double[STEPS];
        Arrays.setAll(sum, step -> values[step] + other.values[step]);
        return new DayCurve(sum);
    }

    /** Every value so many times as high. */
    public DayCurve times(double factor) {
        double[] scaled = new double[STEPS];
        Arrays.setAll(scaled, step -> values[step] * factor);
        return new DayCurve(scaled);
    }

    /** Whether it is the same value all day. */
    boolean isLevel() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** The first quarter hour of the highest value. */
    public int peakStep() {
        int peak = 0;
        for (int step = 1; step < STEPS; step++) {
            peak = values[step] > values[peak] ? step : peak;
        }
        return peak;
    }

    /** The highest value. */
    public double max() {
        return values[peakStep()];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DayCurve curve && Arrays.equals(values, curve.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}

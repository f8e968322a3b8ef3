package org.gridscheme.grid.contingency;

/**
 * The load rate of one element before and after.
 *
 * @param id of the section, of the feeder's bay or of the transformer
 * @param before_ratio in the normal state, 1 is full
 * @param after_ratio once the transfers are made
 * @param limit_ratio the most it may be then
 */
public record ElementLoadRate(Kind kind, String id, double before_ratio, double after_ratio, double limit_ratio) {

    private static final double ROUNDING = 1e-9;

    /** What carries the load; the order decides between equal rates. */
    public enum Kind {
        SECTION,
        FEEDER,
        TRANSFORMER
    }

    /** How much of the limit is used, above 1 is too much. */
    public double use() {
        return after_ratio / limit_ratio;
    }

    /** Whether the element carries more than before. */
    public boolean raised() {
        return after_ratio > before_ratio;
    }

    /** Whether the element keeps its limit; exactly at the limit it does. */
    public boolean permitted() {
        return use() <= 1 + ROUNDING;
    }
}

package org.gridscheme.grid.contingency;

/**
 * How far elements may be loaded while something is out of service; 1 is the permitted current or rated power. The figures
 * belong to the rulebook.
 *
 * @param line_ratio sections and feeder heads
 * @param transformer_ratio main transformers, the short-time overload k of planning
 */
public record ContingencyLimits(double line_ratio, double transformer_ratio) {

    /** @throws IllegalArgumentException when a limit is not above 0 */
    public ContingencyLimits {
        if (!(line_ratio > 0 && transformer_ratio > 0) || !Double.isFinite(line_ratio + transformer_ratio)) {
            throw new IllegalArgumentException("contingency limits " + line_ratio + ", " + transformer_ratio);
        }
    }
}

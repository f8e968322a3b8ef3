package org.gridscheme.scheme.model;

/**
 * One criterion's part in a score.
 *
 * @param value indicator in its own unit
 * @param normalised 0 to 1 against the rulebook's reference scale, 1 is best
 * @param weight share of the total, all weights sum to 1
 * @param contribution weight times normalised
 */
public record CriterionScore(
        Criterion criterion, double value, double normalised, double weight, double contribution) {}

package org.gridscheme.scheme.rulebook;

/**
 * Permitted harmonic current of one order at a 10 kV connection point.
 *
 * @param limit_A at the reference short-circuit power
 * @param phaseExponent alpha of the customer's share
 */
public record HarmonicLimit(int order, RuleValue limit_A, RuleValue phaseExponent) {}

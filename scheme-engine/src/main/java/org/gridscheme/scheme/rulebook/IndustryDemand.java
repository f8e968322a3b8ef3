package org.gridscheme.scheme.rulebook;

/**
 * Demand of one industry.
 *
 * @param demandFactor Kd on installed transformer capacity
 * @param naturalPowerFactor power factor without compensation
 */
public record IndustryDemand(RuleValue demandFactor, RuleValue naturalPowerFactor) {}

package org.gridscheme.scheme.model;

/**
 * A value of the rulebook an answer rests on, beside the limits its checks name.
 *
 * @param rule rulebook id
 * @param unit as the rulebook spells it
 * @param weakEvidence true where the value rests on unverified practice or a standard nobody has opened yet
 */
public record RuleBasis(String rule, double value, String unit, boolean weakEvidence) {}

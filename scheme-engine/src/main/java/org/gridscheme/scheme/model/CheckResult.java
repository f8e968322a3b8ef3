package org.gridscheme.scheme.model;

/**
 * One check with its numbers.
 *
 * @param rule rulebook id of the limit
 * @param element id of the element checked, or a role such as {@code source-0}
 * @param weakEvidence true where the limit rests on unverified practice
 */
public record CheckResult(
        String rule, Verdict verdict, double actual, double limit, String unit, String element, boolean weakEvidence) {}

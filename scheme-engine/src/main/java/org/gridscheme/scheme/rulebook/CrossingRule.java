package org.gridscheme.scheme.rulebook;

import org.gridscheme.scheme.model.LayingMethod;

/**
 * How one kind of obstacle is crossed.
 *
 * @param method normal method
 * @param margin_m added on each side of the obstacle's width
 * @param defaultWidth_m width where the map does not tell
 */
public record CrossingRule(RuleChoice<LayingMethod> method, RuleValue margin_m, RuleValue defaultWidth_m) {}

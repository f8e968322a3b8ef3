package org.gridscheme.scheme.model.capacity;

/**
 * The limit that the next step of capacity would break.
 *
 * @param rule rulebook id of the limit; the reason code again where no number of the rulebook stands behind it
 * @param code stable reason code such as {@code capacity.feeder-over}
 * @param actual value the next step would reach, NaN where the reason has none
 * @param limit limit it is held against, NaN where the reason has none
 * @param element id of the element concerned
 */
public record BindingLimit(String rule, String code, double actual, double limit, String unit, String element) {}

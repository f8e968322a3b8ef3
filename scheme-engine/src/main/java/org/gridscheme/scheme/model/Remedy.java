package org.gridscheme.scheme.model;

/**
 * The smallest change that would make a refused candidate pass.
 *
 * @param code message key, for example {@code reduce-capacity}
 * @param value how much, in {@code unit}
 */
public record Remedy(String code, double value, String unit) {}

package org.gridscheme.grid.loading;

/**
 * Load rate of one section before and after an additional current.
 *
 * @param section section number, -1 at a bay, where only the feeder's head is looked at
 * @param before_ratio current over permitted current before, 1 is full
 * @param after_ratio the same with the additional current
 * @param allowed_A permitted current of the section
 */
public record SectionLoadRate(int section, double before_ratio, double after_ratio, double allowed_A) {}

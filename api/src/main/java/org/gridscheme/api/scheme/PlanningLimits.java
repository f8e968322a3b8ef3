package org.gridscheme.api.scheme;

/**
 * Limits of this installation.
 *
 * @param maxCapacity_kVA largest capacity that may be asked for
 * @param areaMargin_m how far outside the rectangle around the grid a place may lie
 */
public record PlanningLimits(double maxCapacity_kVA, double areaMargin_m) {}

package org.gridscheme.spatial.demo.grid;

/**
 * What the synthesis needs to know of a conductor type, taken from the equipment catalogue.
 *
 * @param r20_ohmPerKm positive-sequence resistance at 20 degrees C
 * @param rOperating_ohmPerKm resistance at operating temperature
 * @param x_ohmPerKm positive-sequence reactance
 * @param ampacity_A permitted continuous current of one circuit as usually laid: a single cable in a duct, an overhead
 *     line in summer air; grouping is applied by the synthesis
 */
public record ConductorRating(double r20_ohmPerKm, double rOperating_ohmPerKm, double x_ohmPerKm, double ampacity_A) {}

package org.gridscheme.grid.topology;

import org.gridscheme.grid.model.LineSection;

/**
 * What a stretch of line is made of; the electrical side of a {@link LineSection}.
 *
 * @param length_m electrical length, positive
 * @param r20_ohmPerKm resistance at 20 degrees C
 * @param rOperating_ohmPerKm resistance at operating temperature
 * @param x_ohmPerKm reactance
 * @param ampacity_A permitted continuous current as laid
 */
public record LineValues(
        double length_m, double r20_ohmPerKm, double rOperating_ohmPerKm, double x_ohmPerKm, double ampacity_A) {

    public LineValues {
        if (!(length_m > 0 && length_m < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a line of " + length_m + " m");
        }
    }

    static LineValues of(LineSection section) {
        return new LineValues(
                section.length_m(),
                section.r20_ohmPerKm(),
                section.rOperating_ohmPerKm(),
                section.x_ohmPerKm(),
                section.ampacity_A());
    }

    /** The same line of another length. */
    public LineValues withLength(double length_m) {
        return new LineValues(length_m, r20_ohmPerKm, rOperating_ohmPerKm, x_ohmPerKm, ampacity_A);
    }
}

package org.gridscheme.spatial.ingest;

/**
 * What a catalogue says about a conductor.
 *
 * @param r20_ohmPerKm resistance at 20 degrees C
 * @param rOperating_ohmPerKm resistance at operating temperature
 * @param x_ohmPerKm reactance
 * @param ampacity_A permitted continuous current as laid, derating included
 */
public record ConductorRating(double r20_ohmPerKm, double rOperating_ohmPerKm, double x_ohmPerKm, double ampacity_A) {}

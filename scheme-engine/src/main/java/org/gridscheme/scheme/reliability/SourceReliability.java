package org.gridscheme.scheme.reliability;

/**
 * Failure behaviour of one source.
 *
 * @param lambda_perYear failures a year that interrupt it
 * @param unavailability_hPerYear hours a year it is interrupted
 */
public record SourceReliability(double lambda_perYear, double unavailability_hPerYear) {}

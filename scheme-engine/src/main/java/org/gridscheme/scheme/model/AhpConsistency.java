package org.gridscheme.scheme.model;

/**
 * How well judgements in pairs agree with one another.
 *
 * @param lambdaMax largest eigenvalue; the number of criteria when they agree fully, never less
 * @param ratio consistency ratio, 0 when they agree fully, about 1 for judgements at random
 */
public record AhpConsistency(double lambdaMax, double ratio) {}

package org.gridscheme.scheme.capacity;

/**
 * Two points that can carry a step of capacity together.
 *
 * @param first number of the first source's point
 * @param second number of the second source's point
 */
record FoundPair(int first, int second, int step) {}

package org.gridscheme.scheme.rulebook;

import java.util.Optional;

/**
 * Least distance of a buried cable from a neighbour.
 *
 * @param parallel_m alongside
 * @param crossing_m where the two cross; empty where they cannot
 */
public record Clearance(RuleValue parallel_m, Optional<RuleValue> crossing_m) {}

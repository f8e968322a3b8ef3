package org.gridscheme.grid.contingency;

import java.util.Optional;

/**
 * What closing one tie alone would lead to, be it permitted or not.
 *
 * @param tieId section of the open point
 * @param toFeederId bay of the feeder behind it
 * @param transferred_kVA the whole part that hangs on the tie
 * @param worst of the elements that would carry more the one that would use most of its limit; empty when nothing is drawn
 */
public record TieRate(String tieId, String toFeederId, double transferred_kVA, Optional<ElementLoadRate> worst) {}

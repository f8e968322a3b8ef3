package org.gridscheme.grid.contingency;

import java.util.Optional;

/**
 * One part of the grid taken over, or a bus fed over its tie.
 *
 * @param tieId section of the open point that is closed, or id of the bus tie
 * @param openedSectionId section opened inside the part because the tie cannot take all of it
 * @param lostId bay of the feeder, or busbar section, that has lost its supply
 * @param toFeederId bay of the feeder that takes over; empty for a bus tie
 * @param transferred_kVA what is taken over
 * @param loads number of loads taken over
 */
public record Transfer(
        String tieId,
        Optional<String> openedSectionId,
        String lostId,
        Optional<String> toFeederId,
        double transferred_kVA,
        int loads) {}

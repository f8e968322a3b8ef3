package org.gridscheme.spatial.demo.grid;

/**
 * A normally open tie between two feeders.
 *
 * @param feeder whose trunk leads to the tie
 * @param other the feeder it can take over or be taken over by
 * @param piece the street piece from one cell into the other
 * @param end vertex of that piece in the first feeder's cell
 * @param otherEnd vertex of that piece in the other's cell
 * @param ring true where both trunks end at this tie; false where the feeder joins the other's trunk on its way
 */
record FeederTie(FeederDraft feeder, FeederDraft other, int piece, int end, int otherEnd, boolean ring) {}

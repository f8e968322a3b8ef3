package org.gridscheme.grid.reliability;

/** Whether a healthy part of the grid can take over a part that has lost its supply. */
@FunctionalInterface
public interface TransferLimit {

    /** Every tie carries whatever is behind it. */
    TransferLimit NONE = (lostZone, tieSection, supportNode) -> true;

    /**
     * @param lostZone the zone at the head of the part, which comes with everything behind it
     * @param tieSection the section that is closed
     * @param supportNode its end that has supply
     */
    boolean carries(int lostZone, int tieSection, int supportNode);
}

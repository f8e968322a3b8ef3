package org.gridscheme.grid.reliability;

/** Whether a healthy part of the grid can take over a part that has lost its supply. */
@FunctionalInterface
public interface TransferLimit {

    /** Every tie carries whatever is behind it. */
    TransferLimit NONE = (lostZone, supplyingZone) -> true;

    /**
     * @param lostZone the zone at the head of the part, which comes with everything behind it
     * @param supplyingZone the supplied zone at the far side of the tie
     */
    boolean carries(int lostZone, int supplyingZone);
}

package org.gridscheme.grid.flow;

/**
 * Why a network is not solved.
 *
 * @param busId first bus of the island concerned, empty text for the whole network
 * @param count loops of the island, 0 where it does not matter
 */
public record FlowRefusal(Reason reason, String busId, int count) {

    /** The reasons there are. */
    public enum Reason {
        /** No usable source in the whole network. */
        NO_SOURCE,
        /** More loops and further sources than the settings allow. */
        TOO_MESHED,
        /** A loop whose impedances cancel: its current is not determined. */
        LOOP_WITHOUT_IMPEDANCE
    }
}

package org.gridscheme.grid.network;

/**
 * One end of a branch (CIM Terminal).
 *
 * @param closed false where a switch at this end is open: the branch hangs on its other end, still charged from there
 */
public record Terminal(String busId, boolean closed) {

    public static Terminal closed(String busId) {
        return new Terminal(busId, true);
    }
}

package org.gridscheme.grid.network;

import java.util.Optional;
import org.gridscheme.grid.model.SwitchKind;

/**
 * One end of a branch (CIM Terminal).
 *
 * @param closed false where a switch at this end is open: the branch hangs on its other end, still charged from there
 * @param device the switch at this end, open or closed; empty where the source names none
 */
public record Terminal(String busId, boolean closed, Optional<SwitchKind> device) {

    /** An end of which only the state is known. */
    public Terminal(String busId, boolean closed) {
        this(busId, closed, Optional.empty());
    }

    public static Terminal closed(String busId) {
        return new Terminal(busId, true);
    }
}

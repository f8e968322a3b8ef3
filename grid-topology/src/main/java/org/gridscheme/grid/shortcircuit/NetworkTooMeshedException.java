package org.gridscheme.grid.shortcircuit;

/** The network is so closely meshed that its short-circuit currents were not calculated. */
public final class NetworkTooMeshedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NetworkTooMeshedException(int mostEntries) {
        super("the eliminated network has more than " + mostEntries
                + " branches; short-circuit currents not calculated");
    }
}

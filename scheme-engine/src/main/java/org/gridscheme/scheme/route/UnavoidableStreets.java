package org.gridscheme.scheme.route;

import java.util.BitSet;
import java.util.List;
import org.gridscheme.scheme.street.StreetAccess;

/** The streets that every path of one customer to what lies beyond them takes; each is found out once. Not thread-safe. */
final class UnavoidableStreets {

    private final StreetBridges bridges;
    private final List<StreetAccess> starts;
    private final BitSet asked = new BitSet();
    private final BitSet unavoidable = new BitSet();

    UnavoidableStreets(StreetBridges bridges, List<StreetAccess> starts) {
        this.bridges = bridges;
        this.starts = starts;
    }

    boolean contains(int edge) {
        if (!bridges.isBridge(edge)) {
            return false;
        }
        if (!asked.get(edge)) {
            asked.set(edge);
            unavoidable.set(edge, bridges.unavoidable(edge, starts));
        }
        return unavoidable.get(edge);
    }
}

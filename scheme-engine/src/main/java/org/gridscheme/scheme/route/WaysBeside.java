package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridscheme.scheme.model.SupplyRoute;

/**
 * The ways of one line to one target beside one after the other of other sources' routes. Where two of these differ only in streets a
 * search never asked about, a second one would run the same, and its way is the first one's.
 */
final class WaysBeside {

    private final Function<BitSet, Found> search;
    private final Map<SupplyRoute, Optional<SupplyRoute>> known = new IdentityHashMap<>();
    private final List<Made> made = new ArrayList<>();

    /** @param search for a way beside streets in use */
    WaysBeside(Function<BitSet, Found> search) {
        this.search = search;
    }

    /** @param asked streets of which the search wanted to know whether they are in use: nothing else decides what it finds */
    record Found(Optional<SupplyRoute> way, BitSet asked) {}

    private record Made(BitSet inUse, Found found) {

        boolean runsTheSameBeside(BitSet others) {
            BitSet differing = (BitSet) inUse.clone();
            differing.xor(others);
            return !differing.intersects(found.asked);
        }
    }

    /** Empty where there is none within the bound. */
    Optional<SupplyRoute> beside(SupplyRoute other) {
        return known.computeIfAbsent(other, o -> beside(RouteOverlap.edges(List.of(o))));
    }

    private Optional<SupplyRoute> beside(BitSet inUse) {
        for (Made before : made) {
            if (before.runsTheSameBeside(inUse)) {
                return before.found.way();
            }
        }
        Found found = search.apply(inUse);
        made.add(new Made(inUse, found));
        return found.way();
    }
}

package org.gridscheme.spatial.street;

import java.util.List;
import org.gridscheme.scheme.street.RoadClass;

/**
 * Which junctions are connected by streets a cable may follow. Motorways connect nothing: a part of town
 * reachable by motorway only is out of a cable's reach.
 */
final class StreetComponents {

    private final JunctionMerge connected;
    private final int largest;

    StreetComponents(int junctions, List<RawStreet> streets) {
        connected = new JunctionMerge(junctions);
        int[] edges = new int[junctions];
        for (RawStreet street : streets) {
            if (isLayable(street)) {
                connected.merge(street.from(), street.to());
            }
        }
        for (RawStreet street : streets) {
            if (isLayable(street)) {
                edges[connected.root(street.from())]++;
            }
        }
        int best = 0;
        for (int i = 1; i < junctions; i++) {
            best = edges[i] > edges[best] ? i : best;
        }
        largest = best;
    }

    static boolean isLayable(RawStreet street) {
        return street.tags().roadClass() != RoadClass.MOTORWAY;
    }

    /** True for streets of the component with the most streets (the first of equals), and for all motorways. */
    boolean isKept(RawStreet street) {
        return !isLayable(street) || connected.root(street.from()) == largest;
    }
}

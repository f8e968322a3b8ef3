package org.gridscheme.spatial.street;

import com.graphhopper.reader.ReaderNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Places of the wanted nodes of a file; a sorted array, because extracts have millions of nodes and few are wanted. */
final class NodePlaces {

    private final long[] wanted;
    private final @Nullable Coordinate[] places;

    /** @param ids wanted node ids in any order, repetitions allowed */
    NodePlaces(long[] ids) {
        wanted = Arrays.stream(ids).sorted().distinct().toArray();
        places = new Coordinate[wanted.length];
    }

    void offer(ReaderNode node) {
        int index = Arrays.binarySearch(wanted, node.getId());
        if (index >= 0 && isPlace(node)) {
            places[index] = new Coordinate(node.getLon(), node.getLat());
        }
    }

    /** Null where the file has no such node: ways lead out of an extract. */
    @Nullable Coordinate find(long id) {
        int index = Arrays.binarySearch(wanted, id);
        return index < 0 ? null : places[index];
    }

    /** False for NaN and for values off the globe. */
    static boolean isPlace(ReaderNode node) {
        return Math.abs(node.getLon()) <= 180 && Math.abs(node.getLat()) <= 90;
    }
}

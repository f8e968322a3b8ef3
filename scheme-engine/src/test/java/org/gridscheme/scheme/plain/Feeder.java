package org.gridscheme.scheme.plain;

import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;

/**
 * A radial feeder.
 *
 * @param id of its bay
 * @param limit_A of the bay, if it has one
 * @param nodes every node after the one it hangs on
 */
record Feeder(String id, Bus bus, OptionalDouble limit_A, double measured_A, List<Node> nodes) {

    /** A busbar section with its own transformer. */
    record Bus(String id, Station station, double ik_kA, double rated_kVA, double peak_kVA, int spareBays) {}

    record Station(String id, Coordinate place, String upstream) {}

    /**
     * A node and the line that leads to it.
     *
     * @param kind in the words of the text grids
     * @param parent number of the node before it in the feeder, -1 for the bay
     * @param committed_kVA of a customer with a reply, 0 for none
     */
    record Node(
            String id,
            String kind,
            Coordinate place,
            int spare,
            int parent,
            double line_m,
            boolean overhead,
            double load_kW,
            double installed_kVA,
            double committed_kVA) {}
}

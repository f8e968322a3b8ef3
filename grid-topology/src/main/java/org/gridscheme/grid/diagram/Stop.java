package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.topology.OpenPoint;

/**
 * A place on the part of a feeder that is drawn: a node, or a cut in a section. Knows the stretch of section that leads to it
 * from the place above.
 */
final class Stop {

    static final int CUT = -1;

    final int node;
    final Stretch above;
    final List<Stop> children = new ArrayList<>();
    final List<Integer> connections = new ArrayList<>();
    final List<OpenPoint> openPoints = new ArrayList<>();

    /**
     * @param node node number, {@link #CUT} inside a section
     */
    Stop(int node, Stretch above) {
        this.node = node;
        this.above = above;
    }

    boolean isCut() {
        return node == CUT;
    }

    /** Nothing begins, ends or parts here. */
    boolean isPassing() {
        return children.size() == 1 && connections.isEmpty() && openPoints.isEmpty() && !isCut();
    }

    boolean leadsToConnection() {
        return !connections.isEmpty() || children.stream().anyMatch(Stop::leadsToConnection);
    }

    /**
     * Part of a section.
     *
     * @param section its number, -1 above a bay
     * @param length_m electrical length of the part
     * @param upperEnd node number of the section's upper end where the part begins there, else -1
     * @param lowerEnd node number of the section's lower end where the part ends there, else -1
     */
    record Stretch(int section, double length_m, int upperEnd, int lowerEnd) {

        static final Stretch NONE = new Stretch(-1, 0, -1, -1);
    }
}

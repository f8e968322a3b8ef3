package org.gridscheme.grid.snapshot;

import java.util.List;

/**
 * A loop that is closed in the switching state looked at: within a feeder, between two feeders, or between two low-voltage
 * boards.
 *
 * @param closedBy section taken as open to cut it
 * @param sections ids of the sections of the loop, the cut one first, then those from its first end up and those from its
 *     second end up; between two bays or boards up to both of them
 */
public record ClosedLoop(String closedBy, List<String> sections) {

    public ClosedLoop {
        sections = List.copyOf(sections);
    }
}

package org.gridscheme.grid.topology;

import java.util.List;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.model.SwitchingState;

/**
 * One end of a line section that can be cut, which parts two zones.
 *
 * @param section section number
 * @param node node number of the end they stand at
 * @param sectionZone zone on the section's side
 * @param nodeZone zone on the node's side
 * @param switches in the order of the model; none where every end is taken to be one that can be cut
 * @param state the switching state looked at
 */
public record ZoneLink(
        int section, int node, int sectionZone, int nodeZone, List<LineSwitch> switches, SwitchingState state) {

    public ZoneLink {
        switches = List.copyOf(switches);
    }

    /** Whether all its switches are closed. */
    public boolean closed() {
        return switches.stream().allMatch(device -> device.isClosed(state));
    }

    /** Those of its switches that are open. */
    public List<LineSwitch> listOpen() {
        return switches.stream().filter(device -> !device.isClosed(state)).toList();
    }

    /** Whether a fault behind it trips it by itself, because one of its switches is a breaker. */
    public boolean tripsItself() {
        return switches.stream().anyMatch(device -> device.kind() == SwitchKind.BREAKER);
    }

    /** The zone on the other side. */
    public int otherZone(int zone) {
        return zone == sectionZone ? nodeZone : sectionZone;
    }
}

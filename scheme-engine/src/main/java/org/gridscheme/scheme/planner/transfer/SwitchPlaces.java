package org.gridscheme.scheme.planner.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.model.Switching;

/**
 * Where a section can be switched under load: by a breaker or load-break switch, never by a disconnector. A ring main unit and
 * a switching station have a switch in every way, whether it was recorded or not.
 */
final class SwitchPlaces {

    private static final Set<NodeKind> SWITCHED_WAYS = Set.of(NodeKind.RING_MAIN_UNIT, NodeKind.SWITCHING_STATION);

    private final GridSnapshot grid;

    SwitchPlaces(GridSnapshot grid) {
        this.grid = grid;
    }

    /** All that has to be closed for an open section to conduct; empty where that cannot be done under load. */
    List<Switching.Step> toClose(int section) {
        List<LineSwitch> open = grid.switchesOn(section).stream()
                .filter(it -> !it.isClosed(grid.state()))
                .toList();
        boolean possible = open.stream().noneMatch(it -> it.kind() == SwitchKind.DISCONNECTOR);
        return possible
                ? open.stream()
                        .map(it -> step(Switching.Action.CLOSE, it.id(), section, grid.nodeIndex(it.nodeId())))
                        .toList()
                : List.of();
    }

    /** The one switch that opens a section: the first recorded one, else that of a unit at one of its ends. */
    Optional<Switching.Step> toOpen(int section) {
        return grid.switchesOn(section).stream()
                .filter(it -> it.isClosed(grid.state()) && it.kind() != SwitchKind.DISCONNECTOR)
                .findFirst()
                .map(it -> step(Switching.Action.OPEN, it.id(), section, grid.nodeIndex(it.nodeId())))
                .or(() -> unrecorded(section));
    }

    private Optional<Switching.Step> unrecorded(int section) {
        for (int end : new int[] {grid.sectionFrom(section), grid.sectionTo(section)}) {
            if (SWITCHED_WAYS.contains(grid.node(end).kind())) {
                return Optional.of(step(Switching.Action.OPEN, "", section, end));
            }
        }
        return Optional.empty();
    }

    private Switching.Step step(Switching.Action action, String switchId, int section, int end) {
        GridNode place = grid.node(end);
        return new Switching.Step(
                action,
                switchId,
                grid.section(section).id(),
                grid.section(section).name(),
                place.id(),
                place.name(),
                place.position());
    }
}

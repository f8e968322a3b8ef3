package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.SwitchingState;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Makes links of line sections, with the switches at their ends. */
final class Lines {

    private final GridSnapshot grid;
    private final Claims claims;

    Lines(GridSnapshot grid, Claims claims) {
        this.grid = grid;
        this.claims = claims;
    }

    /** One link for stretches that follow each other. */
    Link along(List<Stop.Stretch> stretches) {
        Stop.Stretch first = stretches.get(0);
        Stop.Stretch last = stretches.get(stretches.size() - 1);
        List<SwitchMark> switches = new ArrayList<>(switchesAt(first.section(), first.upperEnd(), true));
        switches.addAll(switchesAt(last.section(), last.lowerEnd(), false));
        List<LineSection> sections =
                stretches.stream().map(s -> grid.section(s.section())).toList();
        return link(
                sections, stretches.stream().mapToDouble(Stop.Stretch::length_m).sum(), switches);
    }

    /** The open section behind a node, with the switches at both of its ends. */
    Link open(int section, int node) {
        List<SwitchMark> switches = new ArrayList<>(switchesAt(section, node, true));
        switches.addAll(switchesAt(section, grid.otherEnd(section, node), false));
        LineSection open = grid.section(section);
        return link(List.of(open), open.length_m(), switches);
    }

    private Link link(List<LineSection> sections, double length_m, List<SwitchMark> switches) {
        List<String> ids = sections.stream().map(LineSection::id).toList();
        List<String> claimed = claims.sections(ids);
        Optional<String> other =
                ids.stream().filter(id -> !claimed.contains(id)).findFirst();
        List<String> conductors =
                sections.stream().map(LineSection::conductorType).distinct().toList();
        boolean overhead = sections.stream().anyMatch(s -> s.kind() == LineKind.OVERHEAD);
        return new Link(
                overhead ? ConnectorKind.OVERHEAD : ConnectorKind.CABLE,
                claimed,
                other,
                conductors.size() == 1 ? conductors.get(0) : "",
                length_m,
                1,
                -1,
                switches);
    }

    private List<SwitchMark> switchesAt(int section, int node, boolean atStart) {
        if (node < 0) {
            return List.of();
        }
        String end = grid.node(node).id();
        return grid.switchesOn(section).stream()
                .filter(device -> device.nodeId().equals(end))
                .map(device -> mark(device, atStart))
                .toList();
    }

    private SwitchMark mark(LineSwitch device, boolean atStart) {
        return new SwitchMark(
                claims.device(device.id()),
                device.kind(),
                atStart,
                device.isClosed(SwitchingState.NORMAL),
                device.isClosed(SwitchingState.PRESENT),
                false);
    }

    /** Whether a switch stands at a node of these sections. */
    boolean hasSwitch(int section, int node) {
        String end = grid.node(node).id();
        return grid.switchesOn(section).stream()
                .anyMatch(device -> device.nodeId().equals(end));
    }
}

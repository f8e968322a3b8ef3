package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.SwitchingState;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * The zones of a grid: what hangs together without a switch in between, and so is cut off together when a fault in it is
 * isolated. A switch parts the section it stands on from the node it stands at; open switches part as well. Zones are
 * numbered by their smallest node, those without a node (a section with switches at both ends) after them by section.
 * Quarantined nodes and sections are in no zone. Immutable.
 */
public final class IsolationZones {

    private final int nodeCount;
    private final int[] zoneOfElement;
    private final int zoneCount;
    private final List<ZoneLink> links = new ArrayList<>();
    private final List<List<ZoneLink>> linksOfZone = new ArrayList<>();

    private IsolationZones(GridSnapshot grid, boolean everyEnd) {
        this.nodeCount = grid.nodeCount();
        List<SectionEnd> ends = sectionEnds(grid, everyEnd);
        int[] group = groups(grid, ends);
        this.zoneOfElement = new int[group.length];
        this.zoneCount = number(grid, group);
        IntStream.range(0, zoneCount).forEach(zone -> linksOfZone.add(new ArrayList<>()));
        ends.forEach(end -> link(end, grid.state()));
        linksOfZone.replaceAll(List::copyOf);
    }

    /** The zones that the switches of the grid make. O(n). */
    public static IsolationZones of(GridSnapshot grid) {
        return new IsolationZones(grid, false);
    }

    /**
     * The zones if every section could be cut off by itself at both ends, as in a network of ring main units whose switches
     * nobody has recorded: a zone is a single node or a single section. O(n).
     */
    public static IsolationZones atEverySectionEnd(GridSnapshot grid) {
        return new IsolationZones(grid, true);
    }

    public int zoneCount() {
        return zoneCount;
    }

    /** The zone of a node, -1 when it is quarantined. */
    public int zoneOfNode(int node) {
        return zoneOfElement[node];
    }

    /** The zone of a section, -1 when it is quarantined. */
    public int zoneOfSection(int section) {
        return zoneOfElement[nodeCount + section];
    }

    /** All section ends that part two zones, by section, from ends first. */
    public List<ZoneLink> listLinks() {
        return Collections.unmodifiableList(links);
    }

    /** The links at the border of a zone. */
    public List<ZoneLink> listLinks(int zone) {
        return linksOfZone.get(zone);
    }

    private static List<SectionEnd> sectionEnds(GridSnapshot grid, boolean everyEnd) {
        Map<String, List<LineSwitch>> bySection = new HashMap<>();
        for (LineSwitch device : grid.model().lineSwitches()) {
            bySection
                    .computeIfAbsent(device.sectionId(), id -> new ArrayList<>())
                    .add(device);
        }
        List<SectionEnd> ends = new ArrayList<>();
        for (int section = 0; section < grid.sectionCount(); section++) {
            if (!grid.isQuarantinedSection(section)) {
                List<LineSwitch> devices =
                        bySection.getOrDefault(grid.section(section).id(), List.of());
                ends.add(SectionEnd.of(grid, section, grid.sectionFrom(section), devices, everyEnd));
                ends.add(SectionEnd.of(grid, section, grid.sectionTo(section), devices, everyEnd));
            }
        }
        return ends;
    }

    /** Nodes, then sections; each in the group of its smallest member. */
    private static int[] groups(GridSnapshot grid, List<SectionEnd> ends) {
        int[] above = new int[grid.nodeCount() + grid.sectionCount()];
        Arrays.setAll(above, i -> i);
        for (SectionEnd end : ends) {
            if (!end.parts && !grid.isQuarantinedNode(end.node)) {
                int a = top(above, end.node);
                int b = top(above, grid.nodeCount() + end.section);
                above[Math.max(a, b)] = Math.min(a, b);
            }
        }
        Arrays.setAll(above, i -> top(above, i));
        return above;
    }

    private static int top(int[] above, int element) {
        int at = element;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    private int number(GridSnapshot grid, int[] group) {
        int[] numberOfGroup = new int[group.length];
        int count = 0;
        for (int element = 0; element < group.length; element++) {
            boolean quarantined = element < nodeCount
                    ? grid.isQuarantinedNode(element)
                    : grid.isQuarantinedSection(element - nodeCount);
            if (quarantined) {
                zoneOfElement[element] = -1;
            } else {
                if (group[element] == element) {
                    numberOfGroup[element] = count++;
                }
                zoneOfElement[element] = numberOfGroup[group[element]];
            }
        }
        return count;
    }

    private void link(SectionEnd end, SwitchingState state) {
        int sectionZone = zoneOfSection(end.section);
        int nodeZone = zoneOfNode(end.node);
        if (end.parts && nodeZone >= 0 && sectionZone != nodeZone) {
            ZoneLink link = new ZoneLink(end.section, end.node, sectionZone, nodeZone, end.switches, state);
            links.add(link);
            linksOfZone.get(sectionZone).add(link);
            linksOfZone.get(nodeZone).add(link);
        }
    }

    private record SectionEnd(int section, int node, List<LineSwitch> switches, boolean parts) {

        static SectionEnd of(GridSnapshot grid, int section, int node, List<LineSwitch> ofSection, boolean everyEnd) {
            String nodeId = grid.node(node).id();
            List<LineSwitch> switches = ofSection.stream()
                    .filter(device -> device.nodeId().equals(nodeId))
                    .toList();
            return new SectionEnd(section, node, switches, everyEnd || !switches.isEmpty());
        }
    }
}

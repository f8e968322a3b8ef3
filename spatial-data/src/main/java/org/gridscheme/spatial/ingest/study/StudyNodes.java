package org.gridscheme.spatial.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/** The groups of buses as nodes, medium voltage first, and bays at busbars. */
final class StudyNodes {

    /** From so many lines on a bus without equipment of its own is a branch box. */
    private static final int LINES_AT_BRANCH_BOX = 3;

    private StudyNodes() {}

    /** Nodes of all groups with a place; those without are reported. */
    static List<GridNode> of(StudyTopology topology, StudyPlaces places, AreaClass areaClass, IssueLog issues) {
        List<GridNode> nodes = new ArrayList<>();
        List<Integer> groups = Stream.of(VoltageClass.MEDIUM, VoltageClass.LOW)
                .flatMap(voltage -> topology.listNodeGroups(voltage).stream())
                .toList();
        for (int group : groups) {
            Bus bus = topology.bus(group);
            Optional<Position> place = places.find(group);
            if (place.isEmpty()) {
                issues.add(
                        Severity.WARNING,
                        ImportIssueCodes.NO_POSITION,
                        ElementKinds.NODE,
                        bus.id(),
                        Map.of("bus", bus.id()));
                continue;
            }
            nodes.add(new GridNode(
                    bus.id(),
                    bus.name(),
                    kind(topology, group),
                    place.get(),
                    bus.nominalVoltage_kV(),
                    areaClass,
                    0,
                    0,
                    Optional.empty()));
        }
        return nodes;
    }

    /** A used bay at a busbar. */
    static GridNode bay(
            String id, String name, Bus busbar, Position place, AreaClass areaClass, OptionalDouble measuredPeak_A) {
        FeederBay bay = new FeederBay(busbar.id(), BayState.USED, measuredPeak_A, OptionalDouble.empty());
        return new GridNode(
                id, name, NodeKind.BAY, place, busbar.nominalVoltage_kV(), areaClass, 0, 0, Optional.of(bay));
    }

    private static NodeKind kind(StudyTopology topology, int group) {
        boolean manyLines = topology.lineCountAt(group) >= LINES_AT_BRANCH_BOX;
        if (topology.voltageClass(group) == VoltageClass.LOW) {
            if (topology.isBoard(group)) {
                return NodeKind.LV_BOARD;
            }
            return manyLines ? NodeKind.LV_BRANCH_BOX : NodeKind.JUNCTION;
        }
        if (topology.isStation(group)) {
            return NodeKind.DISTRIBUTION_STATION;
        }
        return manyLines ? NodeKind.CABLE_BRANCH_BOX : NodeKind.JUNCTION;
    }
}

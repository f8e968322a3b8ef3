package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Lays the branches of a cable feeder: from its ring main units over branch boxes to distribution stations. */
final class CableLaterals {

    private static final double NODES_PER_STATION = 1.35;
    private static final int MOST_BRANCHES = 4;
    private static final double STATION_DEPTH_MIN_M = 10;
    private static final double STATION_DEPTH_MAX_M = 22;

    private final StreetMesh mesh;
    private final DensityField density;
    private final NodePlacement placement;
    private final StationChooser chooser;
    private final LateralTree tree;
    private final long seed;

    CableLaterals(
            StreetMesh mesh,
            DensityField density,
            NodePlacement placement,
            StationChooser chooser,
            LateralTree tree,
            long seed) {
        this.mesh = mesh;
        this.density = density;
        this.placement = placement;
        this.chooser = chooser;
        this.tree = tree;
        this.seed = seed;
    }

    /** @param budget nodes of the feeder without its bay; its units count already */
    void lay(FeederDraft feeder, int[] members, double budget) {
        double nodes = feeder.nodes.size() - 1;
        int wanted = (int) Math.max(1, (budget - nodes) / NODES_PER_STATION);
        for (int vertex : chooser.choose(feeder, members, wanted)) {
            if (nodes >= budget) {
                break;
            }
            nodes += tree.add(vertex);
        }
        build(feeder);
        tree.clear();
    }

    private void build(FeederDraft feeder) {
        DemoRandom random = DemoRandom.of(seed, "lateral", feeder.index);
        Map<Integer, DraftNode> nodeAt = new HashMap<>();
        List<DraftNode> units = new ArrayList<>(feeder.nodes.subList(1, feeder.nodes.size()));
        units.forEach(unit -> nodeAt.putIfAbsent(unit.vertex, unit));
        for (int key : tree.keyVertices()) {
            if (tree.isRoot(key)) {
                addStationBeside(feeder, nodeAt.get(key), key, random);
            } else {
                MeshPath way = tree.toNextKey(key);
                DraftNode feeding = nodeAt.get(way.end());
                if (feeding != null) {
                    nodeAt.put(key, add(feeder, feeding, key, way.course(way.size() - 1, 0), random));
                }
            }
        }
        units.forEach(unit -> relieve(feeder, unit));
    }

    private DraftNode add(
            FeederDraft feeder, DraftNode feeding, int vertex, List<Coordinate> course, DemoRandom random) {
        DraftNode node = tree.needsBranch(vertex) ? box(vertex) : stationNode(vertex, random);
        connect(feeder, feeding, node, course);
        if (node.kind == NodeKind.CABLE_BRANCH_BOX) {
            addStationBeside(feeder, node, vertex, random);
        }
        return node;
    }

    private void addStationBeside(FeederDraft feeder, @Nullable DraftNode feeding, int vertex, DemoRandom random) {
        if (feeding != null && tree.isStation(vertex)) {
            connect(feeder, feeding, stationNode(vertex, random), List.of(mesh.place(vertex)));
        }
    }

    private static void connect(FeederDraft feeder, DraftNode feeding, DraftNode node, List<Coordinate> course) {
        node.feedFrom(feeding, course);
        node.switchAtParent = branchSwitch(feeding);
        feeder.nodes.add(node);
    }

    private static @Nullable SwitchKind branchSwitch(DraftNode feeding) {
        return feeding.kind == NodeKind.CABLE_BRANCH_BOX ? null : TrunkUnits.switchOf(feeding);
    }

    private DraftNode box(int vertex) {
        return new DraftNode(NodeKind.CABLE_BRANCH_BOX, placement.atStreet(vertex), vertex, density.areaClass(vertex));
    }

    private DraftNode stationNode(int vertex, DemoRandom random) {
        double depth = random.between(STATION_DEPTH_MIN_M, STATION_DEPTH_MAX_M);
        DraftNode node = new DraftNode(
                NodeKind.DISTRIBUTION_STATION,
                placement.besideStreet(vertex, depth, random.chance(0.5)),
                vertex,
                density.areaClass(vertex));
        node.station = true;
        return node;
    }

    /** A unit has only so many ways: the smaller branches beyond them move to a branch box beside it. */
    private void relieve(FeederDraft feeder, DraftNode unit) {
        List<DraftNode> branches = new ArrayList<>(
                unit.children.stream().filter(child -> !child.trunk).toList());
        if (branches.size() <= MOST_BRANCHES) {
            return;
        }
        branches.sort(Comparator.comparingInt(CableLaterals::stationsBehind).reversed());
        List<DraftNode> moved = branches.subList(MOST_BRANCHES - 1, branches.size());
        unit.children.removeAll(moved);
        DraftNode box = box(unit.vertex);
        connect(feeder, unit, box, List.of(mesh.place(unit.vertex)));
        for (DraftNode branch : moved) {
            branch.feedFrom(box, branch.course);
            branch.switchAtParent = null;
        }
    }

    private static int stationsBehind(DraftNode node) {
        int count = node.station ? 1 : 0;
        for (DraftNode child : node.children) {
            count += stationsBehind(child);
        }
        return count;
    }
}

package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.FeederSettings;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Lays an overhead feeder: a cable out of the substation and through the dense parts, then poles beside the street with
 * sectionalising switches, pole-mounted transformers and lateral lines.
 */
final class OverheadLines {

    private static final double CABLE_EXIT_M = 80;
    private static final double CORNER_TOLERANCE_M = 5;
    private static final double SPAN_STRETCH = 1.12;
    private static final int NODES_PER_STATION = 5;
    private static final int LEAST_STATIONS = 6;

    private final StreetMesh mesh;
    private final StreetCells cells;
    private final DensityField density;
    private final NodePlacement placement;
    private final FeederSettings settings;
    private final long seed;

    OverheadLines(
            StreetMesh mesh,
            StreetCells cells,
            DensityField density,
            NodePlacement placement,
            SynthesisParameters parameters) {
        this.mesh = mesh;
        this.cells = cells;
        this.density = density;
        this.placement = placement;
        this.settings = parameters.settings().feeders();
        this.seed = parameters.seed();
    }

    /** Where on the trunk the cable from the substation ends and the poles begin. */
    int cableEnd(FeederDraft feeder) {
        MeshPath trunk = feeder.trunk();
        int last = trunk.size() - 1;
        int end = 0;
        while (end < last && trunk.at_m(end) < CABLE_EXIT_M) {
            end++;
        }
        for (int i = end; i < last && cells.owner(trunk.vertex(i)) != feeder.index; i++) {
            end = density.isOutskirts(trunk.vertex(i)) ? end : i;
        }
        return end;
    }

    /** Trunk vertices laterals may leave from: those with poles in the feeder's own cell. */
    List<Integer> roots(FeederDraft feeder) {
        MeshPath trunk = feeder.trunk();
        List<Integer> roots = new ArrayList<>();
        for (int i = cableEnd(feeder); i < trunk.size(); i++) {
            if (cells.owner(trunk.vertex(i)) == feeder.index) {
                roots.add(trunk.vertex(i));
            }
        }
        return roots;
    }

    /** @param budget nodes of the feeder without its bay */
    void lay(FeederDraft feeder, int[] members, double budget, StationChooser chooser, LateralTree tree) {
        MeshPath trunk = feeder.trunk();
        double poles = (trunk.length_m() - trunk.at_m(cableEnd(feeder))) / settings.poleSpacing_m() + 1;
        int wanted = (int) Math.max(LEAST_STATIONS, budget / NODES_PER_STATION);
        int stations = 0;
        for (int vertex : chooser.choose(feeder, members, wanted)) {
            if (poles >= budget) {
                break;
            }
            stations++;
            tree.add(vertex);
            poles += Math.max(1, Math.ceil(tree.addedLength_m() / settings.poleSpacing_m()));
        }
        addAlongTrunk(feeder, tree, wanted - stations);
        Map<Integer, DraftNode> poleAt = new HashMap<>();
        layTrunk(feeder, tree, poleAt);
        for (int key : tree.keyVertices()) {
            DraftNode pole = poleAt.get(key);
            if (pole == null) {
                pole = layLateral(feeder, tree.toNextKey(key), poleAt);
            }
            if (pole != null) {
                pole.station |= tree.isStation(key);
                poleAt.put(key, pole);
            }
        }
        tree.clear();
    }

    /** Stations on poles of the trunk, which stand there anyway. */
    private void addAlongTrunk(FeederDraft feeder, LateralTree tree, int wanted) {
        List<Integer> roots = roots(feeder);
        for (int i = 0; i < Math.min(wanted, roots.size()); i++) {
            tree.add(roots.get((int) ((i + 0.5) * roots.size() / wanted)));
        }
    }

    private void layTrunk(FeederDraft feeder, LateralTree tree, Map<Integer, DraftNode> poleAt) {
        MeshPath trunk = feeder.trunk();
        DemoRandom random = DemoRandom.of(seed, "sectionalisers", feeder.index);
        int begin = cableEnd(feeder);
        DraftNode pole = pole(mesh.place(trunk.vertex(begin)), new double[] {0, 0}, trunk.vertex(begin), true);
        pole.feedFrom(feeder.bay(), trunk.course(0, begin));
        pole.switchAtParent = SwitchKind.BREAKER;
        pole.trunkIndex = begin;
        feeder.nodes.add(pole);
        poleAt.put(pole.vertex, pole);
        int untilSwitch = random.intBetween(8, 14);
        int from = begin;
        for (int i = begin + 1; i < trunk.size(); i++) {
            if (i == trunk.size() - 1 || tree.isUsed(trunk.vertex(i))) {
                int before = feeder.nodes.size();
                pole = polesAlong(feeder, pole, trunk.course(from, i), trunk.vertex(i), true);
                pole.trunkIndex = i;
                poleAt.put(trunk.vertex(i), pole);
                untilSwitch -= feeder.nodes.size() - before;
                from = i;
                if (untilSwitch <= 0) {
                    pole.switchAtParent = SwitchKind.LOAD_BREAK_SWITCH;
                    untilSwitch = random.intBetween(8, 14);
                }
            }
        }
    }

    private @Nullable DraftNode layLateral(FeederDraft feeder, MeshPath way, Map<Integer, DraftNode> poleAt) {
        DraftNode feeding = poleAt.get(way.end());
        if (feeding == null) {
            return null;
        }
        int first = feeder.nodes.size();
        DraftNode end = polesAlong(feeder, feeding, way.course(way.size() - 1, 0), way.start(), false);
        if (feeding.trunk) {
            feeder.nodes.get(first).switchAtParent = SwitchKind.DISCONNECTOR;
        }
        return end;
    }

    /** Poles from a given one to the end of a course: at its corners and at even distances between. */
    private DraftNode polesAlong(
            FeederDraft feeder, DraftNode start, List<Coordinate> course, int endVertex, boolean trunk) {
        Coordinate[] corners = corners(course);
        double side = 3 + 1.3 * (feeder.index % 4);
        DraftNode previous = start;
        for (int i = 1; i < corners.length; i++) {
            double dx = corners[i].x - corners[i - 1].x;
            double dy = corners[i].y - corners[i - 1].y;
            double length = Math.sqrt(dx * dx + dy * dy);
            int spans = (int) Math.max(1, Math.ceil(length / (settings.poleSpacing_m() * SPAN_STRETCH)));
            double[] aside = length > 0 ? new double[] {dy / length * side, -dx / length * side} : new double[] {0, 0};
            for (int s = 1; s <= spans; s++) {
                double share = (double) s / spans;
                Coordinate place = new Coordinate(corners[i - 1].x + dx * share, corners[i - 1].y + dy * share);
                DraftNode pole = pole(place, aside, endVertex, trunk);
                pole.lineKind = LineKind.OVERHEAD;
                pole.feedFrom(previous, List.of());
                feeder.nodes.add(pole);
                previous = pole;
            }
        }
        return previous;
    }

    private static Coordinate[] corners(List<Coordinate> course) {
        if (course.size() < 3) {
            return course.size() < 2
                    ? new Coordinate[] {course.get(0), course.get(0)}
                    : course.toArray(new Coordinate[0]);
        }
        return DouglasPeuckerSimplifier.simplify(Places.line(course), CORNER_TOLERANCE_M)
                .getCoordinates();
    }

    private DraftNode pole(Coordinate place, double[] aside, int vertex, boolean trunk) {
        DraftNode pole = new DraftNode(
                NodeKind.POLE,
                placement.near(new Coordinate(place.x + aside[0], place.y + aside[1])),
                vertex,
                density.areaClass(vertex));
        pole.trunk = trunk;
        return pole;
    }
}

package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays all nodes of all feeders along their trunks and in their cells, so that together they reach the wanted number of
 * nodes: what one feeder leaves over or takes too much, those after it balance.
 */
final class FeederLayout {

    private static final double STANDBY_SHARE = 0.45;

    private final StreetMesh mesh;
    private final FeederPlanner.Plan plan;
    private final SynthesisParameters parameters;
    private final DensityField density;
    private final double[] weight;
    private final NodePlacement placement;
    private final TrunkUnits units;
    private final OverheadLines overhead;

    FeederLayout(
            StreetMesh mesh,
            FeederPlanner.Plan plan,
            DensityField density,
            double[] weight,
            NodePlacement placement,
            SynthesisParameters parameters) {
        this.mesh = mesh;
        this.plan = plan;
        this.parameters = parameters;
        this.density = density;
        this.weight = weight;
        this.placement = placement;
        this.units = new TrunkUnits(mesh, plan.cells(), density, placement, parameters);
        this.overhead = new OverheadLines(mesh, plan.cells(), density, placement, parameters);
    }

    /**
     * @param nodesLeft nodes to place besides the bays
     * @return the ways from every vertex to the nearest trunk node of its own feeder
     */
    StreetCells lay(double nodesLeft) {
        double shares = assignShares(nodesLeft);
        for (FeederDraft feeder : plan.feeders()) {
            if (!feeder.overhead) {
                units.place(feeder, nodesLeft * feeder.share / shares);
            }
        }
        StreetCells ways = waysToTrunks();
        StationChooser chooser = new StationChooser(mesh, ways, weight, parameters);
        LateralTree tree = new LateralTree(mesh, ways);
        CableLaterals laterals = new CableLaterals(mesh, density, placement, chooser, tree, parameters.seed());
        CellMembers members = CellMembers.of(ways.owners(), plan.feeders().size());
        double left = nodesLeft;
        double sharesLeft = shares;
        for (FeederDraft feeder : layingOrder()) {
            double budget = left * feeder.share / sharesLeft;
            if (feeder.overhead) {
                overhead.lay(feeder, members.of(feeder.index), budget, chooser, tree);
            } else {
                laterals.lay(feeder, members.of(feeder.index), budget);
            }
            left -= feeder.nodes.size() - 1;
            sharesLeft -= feeder.share;
        }
        return ways;
    }

    /** How far the trunk of each feeder is a cable, metres from its bay, by feeder index. */
    double[] cabled_m() {
        return plan.feeders().stream()
                .mapToDouble(feeder -> feeder.overhead
                        ? feeder.trunk().at_m(overhead.cableEnd(feeder))
                        : feeder.trunk().length_m())
                .toArray();
    }

    /** Overhead feeders first: their poles follow from distances, cable feeders can take what is left. */
    private List<FeederDraft> layingOrder() {
        List<FeederDraft> order = new ArrayList<>();
        plan.feeders().stream().filter(feeder -> feeder.overhead).forEach(order::add);
        plan.feeders().stream().filter(feeder -> !feeder.overhead).forEach(order::add);
        return order;
    }

    private double assignShares(double nodesLeft) {
        double mean = plan.feeders().stream()
                .mapToDouble(feeder -> feeder.weight)
                .average()
                .orElse(1);
        double sum = 0;
        double even = nodesLeft / plan.feeders().size();
        for (FeederDraft feeder : plan.feeders()) {
            double bySize = 0.6 + 0.4 * Math.min(2, feeder.weight / mean);
            double share = even * bySize * (feeder.standby ? STANDBY_SHARE : 1);
            feeder.share = feeder.overhead ? Math.max(share, overheadNodes(feeder)) : share;
            sum += feeder.share;
        }
        return sum;
    }

    private double overheadNodes(FeederDraft feeder) {
        double spacing = parameters.settings().feeders().poleSpacing_m();
        MeshPath trunk = feeder.trunk();
        return 1.7 * (trunk.length_m() - trunk.at_m(overhead.cableEnd(feeder))) / spacing;
    }

    private StreetCells waysToTrunks() {
        List<Integer> vertices = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (FeederDraft feeder : plan.feeders()) {
            List<Integer> roots = feeder.overhead
                    ? overhead.roots(feeder)
                    : feeder.nodes.stream().skip(1).map(unit -> unit.vertex).toList();
            for (int root : roots) {
                if (plan.cells().owner(root) == feeder.index) {
                    vertices.add(root);
                    owners.add(feeder.index);
                }
            }
        }
        return StreetCells.grow(
                mesh,
                vertices.stream().mapToInt(Integer::intValue).toArray(),
                owners.stream().mapToInt(Integer::intValue).toArray(),
                plan.cells().owners());
    }
}

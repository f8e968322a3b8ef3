package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.FeederSettings;

/** Sets the ring main units and switching stations of a cable feeder along its trunk, inside its own cell. */
final class TrunkUnits {

    private final StreetMesh mesh;
    private final StreetCells cells;
    private final DensityField density;
    private final NodePlacement placement;
    private final FeederSettings settings;
    private final long seed;

    TrunkUnits(
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

    /**
     * Adds the units to the feeder behind its bay, nearest first.
     *
     * @param budget nodes the feeder may have
     */
    void place(FeederDraft feeder, double budget) {
        MeshPath trunk = feeder.trunk();
        List<Integer> spots = spotsInCell(trunk, feeder.index);
        int count = unitCount(lengthInCell(trunk, feeder.index), spots.size(), budget);
        DraftNode previous = feeder.bay();
        int previousIndex = 0;
        for (int i = 0; i < count; i++) {
            int index = spot(trunk, spots, i, count);
            boolean last = i == count - 1;
            DraftNode unit = unit(feeder, trunk.vertex(index), last);
            unit.trunkIndex = index;
            unit.feedFrom(previous, trunk.course(previousIndex, index));
            unit.switchAtParent = previous.kind == NodeKind.BAY ? SwitchKind.BREAKER : switchOf(previous);
            unit.switchHere = switchOf(unit);
            feeder.nodes.add(unit);
            previous = unit;
            previousIndex = index;
        }
    }

    static SwitchKind switchOf(DraftNode unit) {
        return unit.kind == NodeKind.SWITCHING_STATION ? SwitchKind.BREAKER : SwitchKind.LOAD_BREAK_SWITCH;
    }

    private DraftNode unit(FeederDraft feeder, int vertex, boolean last) {
        boolean ringEnd = last && feeder.tie != null && feeder.tie.ring() && feeder.index < feeder.tie.other().index;
        boolean station = ringEnd
                && !density.isOutskirts(vertex)
                && DemoRandom.of(seed, "switching-station", feeder.index).chance(settings.switchingStationShare());
        DraftNode unit = new DraftNode(
                station ? NodeKind.SWITCHING_STATION : NodeKind.RING_MAIN_UNIT,
                placement.atStreet(vertex),
                vertex,
                density.areaClass(vertex));
        unit.trunk = true;
        return unit;
    }

    /** Indexes of the trunk inside the cell; its end at least. */
    private List<Integer> spotsInCell(MeshPath trunk, int cell) {
        List<Integer> spots = new ArrayList<>();
        for (int i = 1; i < trunk.size(); i++) {
            if (cells.owner(trunk.vertex(i)) == cell) {
                spots.add(i);
            }
        }
        if (spots.isEmpty()) {
            spots.add(trunk.size() - 1);
        }
        return spots;
    }

    private double lengthInCell(MeshPath trunk, int cell) {
        double length = 0;
        for (int i = 1; i < trunk.size(); i++) {
            boolean inside = cells.owner(trunk.vertex(i)) == cell && cells.owner(trunk.vertex(i - 1)) == cell;
            length += inside ? mesh.length_m(trunk.piece(i - 1)) : 0;
        }
        return length;
    }

    private int unitCount(double length_m, int spots, double budget) {
        int fewest = (int) Math.max(2, Math.round(budget * 0.13));
        int most = (int) Math.max(3, Math.round(budget * 0.3));
        int wanted = (int) Math.round(length_m / settings.rmuSpacing_m());
        return Math.min(spots, Math.max(fewest, Math.min(most, wanted)));
    }

    /** The i-th of n spots at equal distance along the trunk in the cell, moved to a junction where one is near. */
    private int spot(MeshPath trunk, List<Integer> spots, int i, int n) {
        double first = trunk.at_m(spots.get(0));
        double step = (trunk.at_m(spots.get(spots.size() - 1)) - first) / n;
        double wanted = first + (i + 0.5) * step;
        int low = (int) ((long) i * spots.size() / n);
        int best = spots.get(low);
        double bestMiss = Double.POSITIVE_INFINITY;
        for (int k = 0; k < spots.size(); k++) {
            int index = spots.get(k);
            double bonus = mesh.degree(trunk.vertex(index)) > 2 ? step * 0.2 : 0;
            double miss = Math.abs(trunk.at_m(index) - wanted) - bonus;
            boolean between =
                    trunk.at_m(index) >= first + i * step - 1e-6 && trunk.at_m(index) < first + (i + 1) * step;
            if (between && miss < bestMiss) {
                best = index;
                bestMiss = miss;
            }
        }
        return best;
    }
}

package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.FeederSettings;

/**
 * Pairs neighbouring feeders into rings: a greedy matching of touching cells that prefers different substations with
 * different upstream sources. What stays single is tied to a neighbouring ring as a third feeder or left radial.
 */
final class FeederPairing {

    private final StreetMesh mesh;
    private final StreetCells cells;
    private final List<FeederDraft> feeders;
    private final FeederSettings settings;
    private final long seed;

    FeederPairing(StreetMesh mesh, FeederPlanner.Plan plan, SynthesisParameters parameters) {
        this.mesh = mesh;
        this.cells = plan.cells();
        this.feeders = plan.feeders();
        this.settings = parameters.settings().feeders();
        this.seed = parameters.seed();
    }

    /** Where two cells touch: the piece on the shortest way from one centre to the other. */
    private record Border(FeederDraft a, FeederDraft b, int piece, double cost_m, double preference) {}

    void pair() {
        List<Border> borders = borders();
        for (Border border : borders) {
            FeederDraft a = border.a();
            FeederDraft b = border.b();
            if (a.tie == null && b.tie == null && a.overhead == b.overhead && a.substation.sections > 1) {
                double share = a.overhead ? settings.overheadTieShare() : settings.ringShare();
                if (DemoRandom.of(seed, "ring", key(a, b)).chance(share)) {
                    a.tie = tie(border, a, b, true);
                    b.tie = tie(border, b, a, true);
                }
            }
        }
        for (Border border : borders) {
            standBy(border, border.a(), border.b());
            standBy(border, border.b(), border.a());
        }
    }

    private void standBy(Border border, FeederDraft single, FeederDraft other) {
        boolean joinsRing = single.tie == null && other.tie != null && other.tie.ring();
        if (joinsRing
                && !single.overhead
                && !other.overhead
                && DemoRandom.of(seed, "standby", single.index).chance(settings.standbyShare())) {
            single.tie = tie(border, single, other, false);
            single.standby = DemoRandom.of(seed, "standby-load", single.index).chance(0.5);
        }
    }

    private FeederTie tie(Border border, FeederDraft feeder, FeederDraft other, boolean ring) {
        int from = mesh.from(border.piece());
        int to = mesh.to(border.piece());
        boolean fromInside = cells.owner(from) == feeder.index;
        return new FeederTie(feeder, other, border.piece(), fromInside ? from : to, fromInside ? to : from, ring);
    }

    /** The best border of every pair of touching cells, most preferred first. */
    private List<Border> borders() {
        Map<Long, Border> best = new HashMap<>();
        for (int piece = 0; piece < mesh.pieceCount(); piece++) {
            int from = cells.owner(mesh.from(piece));
            int to = cells.owner(mesh.to(piece));
            if (from >= 0 && to >= 0 && from != to) {
                consider(best, feeders.get(Math.min(from, to)), feeders.get(Math.max(from, to)), piece);
            }
        }
        List<Border> borders = new ArrayList<>(best.values());
        borders.sort(Comparator.comparingDouble(Border::preference)
                .reversed()
                .thenComparing(border -> border.a().index)
                .thenComparing(border -> border.b().index));
        return borders;
    }

    private void consider(Map<Long, Border> best, FeederDraft a, FeederDraft b, int piece) {
        double cost = cells.cost_m(mesh.from(piece)) + mesh.cost_m(piece) + cells.cost_m(mesh.to(piece));
        Border known = best.get(key(a, b));
        if (known == null || cost < known.cost_m()) {
            best.put(key(a, b), new Border(a, b, piece, cost, preference(a, b)));
        }
    }

    private double preference(FeederDraft a, FeederDraft b) {
        double base;
        if (a.substation.index == b.substation.index) {
            base = 0;
        } else {
            base = a.substation.upstream == b.substation.upstream ? 1.1 : 1.2;
        }
        return base + DemoRandom.of(seed, "preference", key(a, b)).uniform();
    }

    private static long key(FeederDraft a, FeederDraft b) {
        return ((long) Math.min(a.index, b.index) << 32) | Math.max(a.index, b.index);
    }
}

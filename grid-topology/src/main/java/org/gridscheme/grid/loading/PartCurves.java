package org.gridscheme.grid.loading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/**
 * What a further customer who says when it draws makes the peak higher by of what carries a part of a feeder only: a line section, a
 * distribution transformer. The curve of the loads behind it is brought to what the loading has for it; commitments are a level line. As for
 * {@link LoadCurves} nothing is found where nobody knows when the others draw. Computed on request. Immutable and safe to share between threads.
 */
public final class PartCurves {

    private final FeederForest forest;
    private final GridSnapshot grid;
    private final GridLoading loading;
    private final double coincidence;

    PartCurves(FeederForest forest, GridLoading loading, LoadingAssumptions assumptions) {
        this.forest = forest;
        this.grid = forest.grid();
        this.loading = loading;
        this.coincidence = assumptions.feederCoincidence();
    }

    /** At an energised section, in amperes: at most the customer's highest value. O(nodes and loads of the feeder). */
    public OptionalDouble findAddedPeak_A(int section, SeasonCurves added_A) {
        DemandSum loads = new DemandSum(grid, coincidence);
        BitSet behind = new BitSet();
        int first = forest.downstreamNode(section);
        for (int node : forest.nodesOf(forest.feederOfSection(section))) {
            if (node == first || (forest.parentSection(node) >= 0 && behind.get(forest.parentNode(node)))) {
                behind.set(node);
                grid.loadsBehind(node).forEach(loads::add);
            }
        }
        return addedPeak(loads, loading.sectionMeasured_A(section), loading.sectionCommitted_A(section), added_A);
    }

    /** At a distribution transformer, in kVA. O(loads behind it). */
    public OptionalDouble findAddedPeak_kVA(DistributionTransformer transformer, SeasonCurves added_kVA) {
        DemandSum loads = new DemandSum(grid, 1);
        DistributionTransformerLoads.list(grid, transformer).forEach(loads::add);
        return addedPeak(
                loads,
                loading.distributionTransformerMeasured_kVA(transformer),
                loading.distributionTransformerCommitted_kVA(transformer),
                added_kVA);
    }

    /** @param measured of the part, in the unit of what is added, as {@code committed} */
    private static OptionalDouble addedPeak(DemandSum loads, double measured, double committed, SeasonCurves added) {
        double peak_kVA = loads.peak_kVA();
        if (peak_kVA == 0) {
            return OptionalDouble.empty();
        }
        double scale = measured / peak_kVA;
        List<SeasonLoad> seasons = new ArrayList<>();
        for (String season : LoadCurves.seasons(added, List.of(loads))) {
            seasons.add(new SeasonLoad(
                    season,
                    loads.profiled_kVA(season)
                            .plus(DayCurve.flat(loads.flat_kVA(season)))
                            .times(scale),
                    DayCurve.flat(committed),
                    added.find(season).orElseGet(() -> DayCurve.flat(added.max()))));
        }
        LoadCurve with = new LoadCurve(seasons);
        return LoadCurves.isTimeUnknown(with)
                ? OptionalDouble.empty()
                : OptionalDouble.of(with.peak().total() - with.before().peak().total());
    }
}

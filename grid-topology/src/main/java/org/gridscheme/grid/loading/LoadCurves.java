package org.gridscheme.grid.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Load curves of feeders and main transformers in place of coincidence factors: everything with a daily profile is added point
 * by point within each season, everything else is a level line at its coincidence. Computed on request, O(loads of the
 * feeder or bus). Immutable and safe to share between threads. The definitions are in {@code docs/grid-model.md}, section 5.
 */
public final class LoadCurves {

    private final FeederForest forest;
    private final GridSnapshot grid;
    private final LoadingAssumptions assumptions;
    private final Function<Commitment, Optional<String>> profileOfCommitment;
    private final List<Commitment> commitments;

    /** Of those bays and transformers that were measured, in this state of the switches. */
    private final IntToDoubleFunction measured_A;

    private final ToDoubleFunction<PowerTransformer> measured_kVA;

    private LoadCurves(
            FeederForest forest,
            LoadingAssumptions assumptions,
            Function<Commitment, Optional<String>> profileOfCommitment,
            List<Commitment> commitments,
            IntToDoubleFunction measured_A,
            ToDoubleFunction<PowerTransformer> measured_kVA) {
        this.forest = forest;
        this.grid = forest.grid();
        this.assumptions = assumptions;
        this.profileOfCommitment = profileOfCommitment;
        this.commitments = commitments;
        this.measured_A = measured_A;
        this.measured_kVA = measured_kVA;
    }

    /** Those of a loading, with its commitments as level lines and the measured peaks as it has them. */
    static LoadCurves of(FeederForest forest, LoadingAssumptions assumptions, GridLoading loading) {
        return new LoadCurves(
                forest,
                assumptions,
                commitment -> Optional.empty(),
                loading.listCommitmentsInForce(),
                loading::measured_A,
                loading::transformerMeasured_kVA);
    }

    /** Commitments without profiles: level lines. */
    public static LoadCurves of(FeederForest forest, LoadingAssumptions assumptions) {
        return of(forest, assumptions, commitment -> Optional.empty());
    }

    /**
     * Prepares the curves of one snapshot.
     *
     * @param profileOfCommitment id of the profile a commitment is expected to follow, for example that of its industry
     */
    public static LoadCurves of(
            FeederForest forest,
            LoadingAssumptions assumptions,
            Function<Commitment, Optional<String>> profileOfCommitment) {
        return new LoadCurves(
                forest,
                assumptions,
                profileOfCommitment,
                Commitments.listInForce(forest.grid(), assumptions),
                feeder -> bay(forest, feeder).measuredPeak_A().orElseThrow(),
                transformer -> transformer.peakLoad_kVA().orElseThrow());
    }

    /** The curve of a feeder at its head in amperes, nothing added. */
    public LoadCurve ofFeeder(int feeder) {
        return ofFeeder(feeder, SeasonCurves.allYear(DayCurve.flat(0)));
    }

    /** The curve of a feeder at its head in amperes with a further customer, given in amperes. */
    public LoadCurve ofFeeder(int feeder, SeasonCurves added_A) {
        Feeder head = forest.feeder(feeder);
        DemandSum loads = loadsOf(feeder);
        DemandSum committed = commitmentsOf(feeder);
        double perAmpere = ThreePhase.power_kVA(1, head.nominalVoltage_kV());
        double scale = scaleOf(feeder, loads);
        List<SeasonLoad> seasons = new ArrayList<>();
        for (String season : seasons(added_A, List.of(loads, committed))) {
            seasons.add(new SeasonLoad(
                    season,
                    measured_kVA(feeder, loads, scale, season, 1).times(1 / perAmpere),
                    committed
                            .profiled_kVA(season)
                            .plus(DayCurve.flat(committed.flat_kVA(season)))
                            .times(1 / perAmpere),
                    inSeason(added_A, season, assumptions.feederCoincidence())));
        }
        return new LoadCurve(seasons);
    }

    /**
     * How much higher a further customer makes the peak of a feeder, in amperes: at most its own highest value, and nothing
     * where it draws while others leave room for it. Where nobody knows when the others draw, its highest value times the
     * coincidence.
     */
    public double addedPeak_A(int feeder, SeasonCurves added_A) {
        LoadCurve with = ofFeeder(feeder, added_A);
        return isTimeUnknown(with)
                ? added_A.max() * assumptions.feederCoincidence()
                : with.peak().total() - with.before().peak().total();
    }

    /** Where nothing tells when the others draw, or their seasons have names nobody else uses. */
    static boolean isTimeUnknown(LoadCurve curve) {
        return curve.isLevelBefore() || !curve.seasons().stream().allMatch(season -> Season.isNamed(season.season()));
    }

    /** The same of the transformers that feed a busbar section together, in kVA. */
    public double addedPeak_kVA(int busbarSection, SeasonCurves added_kVA) {
        double sum_kVA = 0;
        for (PowerTransformer transformer : grid.transformersFeeding(busbarSection)) {
            LoadCurve with = ofTransformer(transformer, added_kVA);
            if (isTimeUnknown(with)) {
                return added_kVA.max() * assumptions.transformerCoincidence();
            }
            sum_kVA += with.peak().total() - with.before().peak().total();
        }
        return sum_kVA;
    }

    /** The curve of a main transformer in kVA, nothing added. */
    public LoadCurve ofTransformer(PowerTransformer transformer) {
        return ofTransformer(transformer, SeasonCurves.allYear(DayCurve.flat(0)));
    }

    /** The curve of a main transformer in kVA with a further customer on its bus, given in kVA. */
    public LoadCurve ofTransformer(PowerTransformer transformer, SeasonCurves added_kVA) {
        int busbar = grid.busbarSectionIndex(transformer.busbarSectionId());
        int bus = grid.electricalBus(busbar);
        double share = TransformerLoads.share(transformer, grid.transformersFeeding(busbar));
        List<Feeder> feeders = forest.listFeeders().stream()
                .filter(feeder -> grid.electricalBus(feeder.busbarSection()) == bus)
                .toList();
        List<DemandSum> sums = new ArrayList<>();
        feeders.forEach(feeder -> sums.add(loadsOf(feeder.index())));
        DemandSum committed = commitmentsOn(bus);
        List<DemandSum> all = new ArrayList<>(sums);
        all.add(committed);
        SortedSet<String> names = seasons(added_kVA, all);
        List<DayCurve> measured = measuredOn(feeders, sums, names);
        double scale = scaleOf(transformer, measured, share);
        List<SeasonLoad> seasons = new ArrayList<>();
        int at = 0;
        for (String season : names) {
            DayCurve level = DayCurve.flat(committed.flat_kVA(season));
            seasons.add(new SeasonLoad(
                    season,
                    scale == 0
                            ? DayCurve.flat(measuredPeak_kVA(transformer).orElse(0.0))
                            : measured.get(at).times(scale),
                    committed.profiled_kVA(season).plus(level).times(share),
                    inSeason(added_kVA, season, assumptions.transformerCoincidence())
                            .times(share)));
            at++;
        }
        return new LoadCurve(seasons);
    }

    private DemandSum loadsOf(int feeder) {
        DemandSum loads = new DemandSum(grid, assumptions.feederCoincidence());
        for (int node : forest.nodesOf(feeder)) {
            grid.loadsBehind(node).forEach(loads::add);
        }
        return loads;
    }

    private DemandSum commitmentsOf(int feeder) {
        DemandSum sum = new DemandSum(grid, assumptions.feederCoincidence());
        commitments.stream()
                .filter(commitment -> CommitmentPlace.of(commitment, forest).feeder() == feeder)
                .forEach(commitment -> sum.add(
                        profileOfCommitment.apply(commitment),
                        Commitments.expected_kVA(commitment),
                        commitment.feederCoincidence().orElse(assumptions.feederCoincidence())));
        return sum;
    }

    private DemandSum commitmentsOn(int bus) {
        DemandSum sum = new DemandSum(grid, assumptions.transformerCoincidence());
        commitments.stream()
                .filter(commitment -> CommitmentPlace.of(commitment, forest).bus() == bus)
                .forEach(commitment -> sum.add(
                        profileOfCommitment.apply(commitment),
                        Commitments.expected_kVA(commitment),
                        assumptions.transformerCoincidence()));
        return sum;
    }

    /** Curves of all seasons of the feeders together; what has no profile diversifies further by Kt/Kc. */
    private List<DayCurve> measuredOn(List<Feeder> feeders, List<DemandSum> sums, SortedSet<String> names) {
        double diversity = assumptions.transformerCoincidence() / assumptions.feederCoincidence();
        List<DayCurve> curves = new ArrayList<>();
        for (String season : names) {
            DayCurve sum = DayCurve.flat(0);
            for (int i = 0; i < feeders.size(); i++) {
                int feeder = feeders.get(i).index();
                double scale = scaleOf(feeder, sums.get(i));
                sum = sum.plus(measured_kVA(feeder, sums.get(i), scale, season, diversity));
            }
            curves.add(sum);
        }
        return curves;
    }

    /** The loads of a feeder in a season, brought to its measured peak; a level line where nothing is known of its loads. */
    private DayCurve measured_kVA(int feeder, DemandSum loads, double scale, String season, double diversity) {
        if (scale == 0) {
            return DayCurve.flat(measuredPeak_kVA(feeder).orElse(0.0) * diversity);
        }
        return loads.profiled_kVA(season)
                .plus(DayCurve.flat(loads.flat_kVA(season) * diversity))
                .times(scale);
    }

    /** The measured peak over that of the loads; 1 without measurement, 0 where there are no loads to be scaled. */
    private double scaleOf(int feeder, DemandSum loads) {
        double peak_kVA = loads.peak_kVA();
        return peak_kVA == 0 ? 0 : measuredPeak_kVA(feeder).orElse(peak_kVA) / peak_kVA;
    }

    private double scaleOf(PowerTransformer transformer, List<DayCurve> measured, double share) {
        double peak_kVA = measured.stream().mapToDouble(DayCurve::max).max().orElseThrow();
        if (peak_kVA == 0) {
            return 0;
        }
        return measuredPeak_kVA(transformer).map(it_kVA -> it_kVA / peak_kVA).orElse(share);
    }

    private Optional<Double> measuredPeak_kVA(PowerTransformer transformer) {
        return transformer.peakLoad_kVA().isPresent()
                ? Optional.of(measured_kVA.applyAsDouble(transformer))
                : Optional.empty();
    }

    private Optional<Double> measuredPeak_kVA(int feeder) {
        return bay(forest, feeder).measuredPeak_A().isPresent()
                ? Optional.of(ThreePhase.power_kVA(
                        measured_A.applyAsDouble(feeder), forest.feeder(feeder).nominalVoltage_kV()))
                : Optional.empty();
    }

    private static FeederBay bay(FeederForest forest, int feeder) {
        return forest.grid().node(forest.feeder(feeder).bayNode()).bay().orElseThrow();
    }

    /** A customer without a curve for a season counts with its highest value times the coincidence. */
    private static DayCurve inSeason(SeasonCurves added, String season, double coincidence) {
        return added.find(season).orElseGet(() -> DayCurve.flat(added.max() * coincidence));
    }

    static SortedSet<String> seasons(SeasonCurves added, List<DemandSum> sums) {
        TreeSet<String> seasons = new TreeSet<>(added.bySeason().keySet());
        sums.forEach(sum -> seasons.addAll(sum.seasons()));
        if (seasons.size() > 1) {
            seasons.remove(SeasonCurves.ALL_YEAR);
        }
        return seasons;
    }
}

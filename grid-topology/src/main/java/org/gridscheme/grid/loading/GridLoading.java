package org.gridscheme.grid.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.paged.PagedDoubles;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPointMove;

/**
 * What the grid carries in the switching state of its snapshot, built once per snapshot in O(n). Currents are feeder-level peaks in ampere,
 * measured and committed kept apart; "peak" is their sum. Immutable and safe to share between threads.
 *
 * <p>Questions about a node need a supply: the node is energised, or it is a bay that feeds nothing yet, whose path is empty.
 * For any other node they throw {@link IllegalArgumentException}.
 */
public final class GridLoading {

    private final GridSnapshot grid;
    private final FeederForest forest;
    private final double[] measured_A;
    private final double[] committed_A;
    private final double[] installed_kVA;
    private final double[] allowed_A;
    private final double[] sectionAllowed_A;
    private final SectionCurrents currents;
    private final TransformerLoads transformerLoads;
    private final FeedIn feedIn;
    private final Commitments commitments;
    private final PathSums paths;
    private final LoadingAssumptions assumptions;

    private GridLoading(GridSnapshot grid, FeederForest forest, LoadingAssumptions assumptions) {
        this.grid = grid;
        this.forest = forest;
        this.assumptions = assumptions;
        int feeders = forest.feederCount();
        this.measured_A = new double[feeders];
        this.committed_A = new double[feeders];
        this.installed_kVA = new double[feeders];
        PagedDoubles installedAtNode_kVA = PagedDoubles.filled(grid.nodeCount(), 0);
        this.allowed_A = new double[feeders];
        this.commitments = Commitments.of(forest, assumptions);
        for (int feeder = 0; feeder < feeders; feeder++) {
            addUp(feeder, installedAtNode_kVA);
        }
        this.sectionAllowed_A = permitSections();
        this.currents = SectionCurrents.of(forest, measured_A, commitments, installedAtNode_kVA);
        this.transformerLoads = TransformerLoads.of(forest, measured_A, commitments, assumptions);
        this.feedIn = FeedIn.of(forest, assumptions);
        this.paths = PathSums.of(forest, currents, sectionAllowed_A);
    }

    private GridLoading(GridLoading base, FeederForest moved, OpenPointMove move) {
        this.grid = moved.grid();
        this.forest = moved;
        this.assumptions = base.assumptions;
        this.measured_A = base.measured_A.clone();
        this.committed_A = base.committed_A.clone();
        this.installed_kVA = base.installed_kVA.clone();
        this.allowed_A = base.allowed_A.clone();
        this.sectionAllowed_A = base.sectionAllowed_A;
        this.commitments = base.commitments.after(moved, move, assumptions);
        PagedDoubles installedAtNode_kVA = PagedDoubles.filled(grid.nodeCount(), 0);
        int[] feeders = {move.former(), move.taker()};
        double part_A = base.currents.measured_A(move.opened());
        double[] change_A = {base.currents.isSpreadKnown(move.former()) ? -part_A : 0, part_A};
        for (int i = 0; i < feeders.length; i++) {
            int feeder = feeders[i];
            committed_A[feeder] = 0;
            installed_kVA[feeder] = 0;
            addUp(feeder, installedAtNode_kVA);
            if (bay(forest.feeder(feeder).bayNode()).measuredPeak_A().isPresent()) {
                measured_A[feeder] = base.measured_A[feeder] + change_A[i];
            }
            change_A[i] = measured_A[feeder] - base.measured_A[feeder];
        }
        this.currents = base.currents.after(moved, move, measured_A, commitments, installedAtNode_kVA);
        this.transformerLoads = base.transformerLoads.after(moved, move, change_A, commitments, assumptions);
        this.feedIn = base.feedIn.after(moved, move);
        this.paths = base.paths.after(moved, currents, sectionAllowed_A, feeders);
    }

    /**
     * The loading after an open point moved: that of a grid in whose data the switches stand so. A measured bay loses the share
     * of its current that was carried by the opened section, the other one gains it, and so do measured transformers; where
     * nobody knows how a measured current spreads, the other one gains all of it and the first loses nothing, on the safe side.
     * O(size of the two feeders), and a copy of a few references per 256 nodes
     * and sections.
     *
     * @param moved this loading's forest after the move
     */
    public GridLoading after(FeederForest moved, OpenPointMove move) {
        return new GridLoading(this, moved, move);
    }

    /** Computes the loading of a snapshot in the state its forest was traced in. */
    public static GridLoading of(GridSnapshot grid, FeederForest forest, LoadingAssumptions assumptions) {
        return new GridLoading(grid, forest, assumptions);
    }

    /**
     * Peak current of a feeder: measured at its bay, else from its loads. Loads with profiles are added point by point within
     * each season, loads without one add their peak times Kc.
     */
    public double measured_A(int feeder) {
        return measured_A[feeder];
    }

    /** Current of the commitments on a feeder: sum of installed x Kd x realisation x Kc / (sqrt3 U). */
    public double committed_A(int feeder) {
        return committed_A[feeder];
    }

    /** The part of a feeder's committed current that will be drawn at a medium-voltage node or behind it. */
    public double committedAt_A(int node) {
        return commitments.atNode_A(node);
    }

    /**
     * Installed capacity on a feeder, for the feeder's capacity cap: of its loads, of the transformers whose low-voltage grid
     * is modelled, and of the commitments.
     */
    public double installed_kVA(int feeder) {
        return installed_kVA[feeder];
    }

    /**
     * Permitted current at the feeder's head: the smallest ampacity of the sections that leave the bay, limited by the bay's
     * own limit. 0 where neither is known.
     */
    public double allowed_A(int feeder) {
        return allowed_A[feeder];
    }

    /** Permitted current of a section; the bay's limit counts for the sections that leave it. */
    public double sectionAllowed_A(int section) {
        return sectionAllowed_A[section];
    }

    /** Peak current of a section, measured and committed; 0 for a section that is not energised. */
    public double sectionPeak_A(int section) {
        return currents.measured_A(section) + currents.committed_A(section);
    }

    /** What a section carries and the installed capacity behind it; nothing for one that is not energised. */
    Carried carried(int section) {
        return new Carried(
                currents.measured_A(section), currents.committed_A(section), 0, currents.installed_kVA(section));
    }

    /** False where the measured current of a bay's feeder is known, but nothing tells how it spreads. */
    boolean isSpreadKnown(int bay) {
        int feeder = forest.feederOf(bay);
        return feeder < 0 || currents.isSpreadKnown(feeder);
    }

    /** The committed part of a section's peak current. */
    public double sectionCommitted_A(int section) {
        return currents.committed_A(section);
    }

    /** The measured part of a section's peak current. */
    public double sectionMeasured_A(int section) {
        return currents.measured_A(section);
    }

    /** Measured peak of a main transformer, or the sum of its feeders' peaks times Kt/Kc, shared by rating on a common bus. */
    public double transformerMeasured_kVA(PowerTransformer transformer) {
        return transformerLoads.measured_kVA(transformer);
    }

    /** Commitments on a main transformer's bus: sum of installed x Kd x realisation x Kt, shared by rating. */
    public double transformerCommitted_kVA(PowerTransformer transformer) {
        return transformerLoads.committed_kVA(transformer);
    }

    /** Rated power of the generating units on a feeder that run. */
    public double generation_kVA(int feeder) {
        return feedIn.installed_kVA(feeder);
    }

    /**
     * The largest current a feeder can feed back to its busbar: all generating units at their largest feed-in, every load at
     * the lowest point of its profile, loads without one at nothing. 0 where nothing can flow back. It is a figure of its own
     * and reduces no load.
     */
    public double reverse_A(int feeder) {
        return feedIn.feeder_A(feeder);
    }

    /** The largest current a section can carry towards the bay, as {@link #reverse_A}. */
    public double sectionReverse_A(int section) {
        return feedIn.section_A(section);
    }

    /**
     * Measured peak of a distribution transformer, or the sum of its load peaks shared by rating: of one with a modelled
     * low-voltage grid the loads behind its board, of any other the loads at its node.
     */
    public double distributionTransformerMeasured_kVA(DistributionTransformer transformer) {
        return transformer.peakLoad_kVA().orElseGet(() -> DistributionTransformerLoads.measured_kVA(grid, transformer));
    }

    /**
     * Expected demand of the commitments in the low-voltage grid behind the board of a distribution transformer, shared by
     * rating with those beside it. Without a modelled board what is held at the transformer itself, for a commitment at the
     * station may be of medium voltage.
     */
    public double distributionTransformerCommitted_kVA(DistributionTransformer transformer) {
        if (transformer.lowVoltageNodeId().isEmpty()) {
            return grid.heldAtTransformer_kVA(transformer);
        }
        return transformer
                .lowVoltageNodeId()
                .flatMap(id -> grid.findNodeIndex(id).stream().boxed().findFirst())
                .stream()
                .mapToDouble(
                        board -> commitments.atBoard_kVA(board) * DistributionTransformerLoads.share(grid, transformer))
                .sum();
    }

    /** The curves of the same grid with the same commitments and measured peaks, after a moved open point too. O(1). */
    public LoadCurves curves() {
        return LoadCurves.of(forest, assumptions, this);
    }

    /** The same of what carries only a part of a feeder. O(1). */
    public PartCurves partCurves() {
        return new PartCurves(forest, this, assumptions);
    }

    /** Commitments that count: neither lapsed nor connected already; in the order of the model. */
    public List<Commitment> listCommitmentsInForce() {
        return commitments.inForce();
    }

    /**
     * Permitted current of the weakest section of a node's supply path; at a bay that of the feeder's head, at a bay that
     * feeds nothing yet its own limit, infinite where unknown.
     */
    public double pathAllowed_A(int node) {
        if (isIdleBay(node)) {
            return bayLimit_A(node);
        }
        return forest.parentSection(node) < 0 ? allowed_A[forest.feederOf(node)] : paths.allowed_A(node);
    }

    /**
     * Voltage drop from the busbar to a node at the peak currents, in percent of nominal: sum over the supply path of sqrt3 I
     * L (R cos phi + X sin phi) / (10 U), R at operating temperature. O(1).
     */
    public double voltageDropToNode_pct(int node, PowerFactor powerFactor) {
        if (isIdleBay(node)) {
            return 0;
        }
        double drop_V =
                paths.resistiveDrop_V(node) * powerFactor.value() + paths.reactiveDrop_V(node) * powerFactor.sine();
        return ThreePhase.SQRT3 * drop_V / (10 * voltage_kV(node));
    }

    /** Additional voltage drop at a node when it draws an additional current, in percent of nominal. O(1). */
    public double addedDropToNode_pct(int node, double added_A, PowerFactor powerFactor) {
        if (isIdleBay(node)) {
            return 0;
        }
        Impedance path = paths.operating(node);
        double drop_V = added_A * (path.r_ohm() * powerFactor.value() + path.x_ohm() * powerFactor.sine());
        return ThreePhase.SQRT3 * drop_V / (10 * voltage_kV(node));
    }

    /**
     * The section of a node's supply path with the highest load rate once the node draws an additional current; of equal ones
     * the nearest to the bay. At the bay itself the feeder's head is looked at. O(path).
     */
    public SectionLoadRate worstAfter(int node, double added_A) {
        if (isIdleBay(node)) {
            return rate(-1, 0, added_A, bayLimit_A(node));
        }
        int feeder = forest.feederOf(node);
        if (forest.parentSection(node) < 0) {
            return rate(-1, measured_A[feeder] + committed_A[feeder], added_A, allowed_A[feeder]);
        }
        int worst = forest.parentSection(node);
        double highest = afterRatio(worst, added_A);
        for (int at = forest.parentNode(node); forest.parentSection(at) >= 0; at = forest.parentNode(at)) {
            int section = forest.parentSection(at);
            double ratio = afterRatio(section, added_A);
            if (ratio >= highest) {
                worst = section;
                highest = ratio;
            }
        }
        return rate(worst, sectionPeak_A(worst), added_A, sectionAllowed_A[worst]);
    }

    /**
     * The same where a node adds more to the peak of one section than to that of another. Sections that cannot be the worst whatever is added
     * are not asked about. O(path) and what the questions take.
     *
     * @param most_A the most it adds anywhere
     * @param added_A by section
     * @throws IllegalArgumentException also when the node is a bay, which no section leads to
     */
    public SectionLoadRate worstAfter(int node, double most_A, IntToDoubleFunction added_A) {
        if (isIdleBay(node) || forest.parentSection(node) < 0) {
            throw new IllegalArgumentException(
                    "no section leads to " + grid.node(node).id());
        }
        List<Integer> path =
                Arrays.stream(forest.supplyPath(node)).boxed().collect(Collectors.toCollection(ArrayList::new));
        path.sort(Comparator.comparingDouble((Integer section) -> -afterRatio(section, most_A)));
        int worst = path.get(0);
        double worst_A = added_A.applyAsDouble(worst);
        for (int section : path.subList(1, path.size())) {
            double highest = afterRatio(worst, worst_A);
            if (isWorse(section, afterRatio(section, most_A), worst, highest)) {
                double here_A = added_A.applyAsDouble(section);
                if (isWorse(section, afterRatio(section, here_A), worst, highest)) {
                    worst = section;
                    worst_A = here_A;
                }
            }
        }
        return rate(worst, sectionPeak_A(worst), worst_A, sectionAllowed_A[worst]);
    }

    /** Of two equal sections of a supply path the one nearer to the bay counts as the worse. */
    private boolean isWorse(int section, double ratio, int other, double otherRatio) {
        if (ratio != otherRatio) {
            return ratio > otherRatio;
        }
        return forest.depth(forest.downstreamNode(section)) < forest.depth(forest.downstreamNode(other));
    }

    /** Series impedance from the busbar to a node at 20 degrees C, for short-circuit currents. O(1). */
    public Impedance pathImpedance20(int node) {
        return isIdleBay(node) ? Impedance.ZERO : paths.at20Degrees(node);
    }

    private double afterRatio(int section, double added_A) {
        return (sectionPeak_A(section) + added_A) / sectionAllowed_A[section];
    }

    private static SectionLoadRate rate(int section, double peak_A, double added_A, double allowed_A) {
        return new SectionLoadRate(section, peak_A / allowed_A, (peak_A + added_A) / allowed_A, allowed_A);
    }

    private void addUp(int feeder, PagedDoubles installedAtNode_kVA) {
        Feeder head = forest.feeder(feeder);
        DemandSum peak = new DemandSum(grid, assumptions.feederCoincidence());
        for (int node : forest.nodesOf(feeder)) {
            committed_A[feeder] += commitments.atNode_A(node);
            grid.loadsBehind(node).forEach(peak::add);
            installedAtNode_kVA.set(node, installedAt_kVA(node) + commitments.installedAt_kVA(node));
            installed_kVA[feeder] += installedAtNode_kVA.get(node);
        }
        FeederBay bay = bay(head.bayNode());
        measured_A[feeder] =
                bay.measuredPeak_A().orElseGet(() -> ThreePhase.current_A(peak.peak_kVA(), head.nominalVoltage_kV()));
        allowed_A[feeder] = headAllowed_A(head.bayNode());
    }

    /** Loads at the node itself, and the transformers whose low-voltage grid is modelled instead of the loads in it. */
    private double installedAt_kVA(int node) {
        double installed_kVA = 0;
        for (Load load : grid.loadsAt(node)) {
            installed_kVA += load.installed_kVA();
        }
        for (DistributionTransformer transformer : grid.distributionTransformersAt(node)) {
            installed_kVA += transformer.lowVoltageNodeId().isPresent() ? transformer.rated_kVA() : 0;
        }
        return installed_kVA;
    }

    private double headAllowed_A(int bayNode) {
        double limit_A = bayLimit_A(bayNode);
        for (int k = 0; k < grid.sectionCountAt(bayNode); k++) {
            int section = grid.sectionAt(bayNode, k);
            if (grid.conducts(section)) {
                limit_A = Math.min(limit_A, grid.section(section).ampacity_A());
            }
        }
        return Double.isInfinite(limit_A) ? 0 : limit_A;
    }

    private double[] permitSections() {
        double[] permitted_A = new double[grid.sectionCount()];
        Arrays.setAll(permitted_A, section -> grid.section(section).ampacity_A());
        for (Feeder feeder : forest.listFeeders()) {
            double limit_A = bayLimit_A(feeder.bayNode());
            for (int k = 0; k < grid.sectionCountAt(feeder.bayNode()); k++) {
                int section = grid.sectionAt(feeder.bayNode(), k);
                permitted_A[section] = Math.min(permitted_A[section], limit_A);
            }
        }
        return permitted_A;
    }

    private double bayLimit_A(int bayNode) {
        return bay(bayNode).currentLimit_A().orElse(Double.POSITIVE_INFINITY);
    }

    private FeederBay bay(int bayNode) {
        return grid.node(bayNode).bay().orElseThrow();
    }

    private double voltage_kV(int node) {
        return forest.feeder(forest.feederOf(node)).nominalVoltage_kV();
    }

    /** True for a bay that feeds nothing yet, false for an energised node. */
    private boolean isIdleBay(int node) {
        if (forest.feederOf(node) >= 0) {
            return false;
        }
        if (grid.busbarSectionOfBay(node) < 0) {
            throw new IllegalArgumentException("node " + grid.node(node).id() + " has no supply");
        }
        return true;
    }
}

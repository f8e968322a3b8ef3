package org.gridscheme.scheme.context;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.paged.PagedInts;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.IsolationZones;
import org.gridscheme.grid.topology.OpenPoint;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.grid.topology.RingType;
import org.gridscheme.grid.topology.RingTypes;

/** What every candidate on a feeder asks for and no request changes: looked up once per grid version. Immutable. */
public final class FeederFacts {

    private final RingType[] ringTypes;
    private final PagedInts headSections;
    private final BitSet trunkNodes;
    private final IsolationZones zones;
    private final double[] zoneInstalled_kVA;
    private final int[] zoneCustomers;

    private FeederFacts(FeederForest forest, List<Commitment> commitments) {
        GridSnapshot grid = forest.grid();
        ringTypes = new RingType[forest.feederCount()];
        headSections = PagedInts.filled(grid.nodeCount(), Candidate.NO_SECTION);
        trunkNodes = new BitSet(grid.nodeCount());
        zones = IsolationZones.of(grid);
        zoneInstalled_kVA = new double[zones.zoneCount()];
        zoneCustomers = new int[zones.zoneCount()];
        for (int feeder = 0; feeder < ringTypes.length; feeder++) {
            ringTypes[feeder] = RingTypes.of(forest, feeder);
            markHeads(forest, feeder);
            markTrunk(forest, feeder);
        }
        countZones(grid, commitments);
    }

    private FeederFacts(FeederFacts base, FeederForest moved, OpenPointMove move) {
        ringTypes = base.ringTypes.clone();
        headSections = base.headSections.copy();
        trunkNodes = (BitSet) base.trunkNodes.clone();
        zones = base.zones;
        zoneInstalled_kVA = base.zoneInstalled_kVA;
        zoneCustomers = base.zoneCustomers;
        for (int feeder : new int[] {move.former(), move.taker()}) {
            for (int node : moved.nodesOf(feeder)) {
                trunkNodes.clear(node);
            }
        }
        for (int feeder : new int[] {move.former(), move.taker()}) {
            markHeads(moved, feeder);
            markTrunk(moved, feeder);
            ringTypes[feeder] = RingTypes.of(moved, feeder);
            moved.openPointsOf(feeder).stream()
                    .mapToInt(OpenPoint::otherFeeder)
                    .filter(other -> other >= 0)
                    .forEach(other -> ringTypes[other] = RingTypes.of(moved, other));
        }
    }

    /** The facts after an open point moved: zones lie between switches, whatever their position, and stay. O(two feeders). */
    public FeederFacts after(FeederForest moved, OpenPointMove move) {
        return new FeederFacts(this, moved, move);
    }

    /**
     * O(nodes + sections + loads).
     *
     * @param commitments those that count
     */
    public static FeederFacts of(FeederForest forest, List<Commitment> commitments) {
        return new FeederFacts(forest, commitments);
    }

    private void markHeads(FeederForest forest, int feeder) {
        for (int node : forest.nodesOf(feeder)) {
            int parent = forest.parentNode(node);
            boolean first = parent >= 0 && forest.parentNode(parent) < 0;
            headSections.set(
                    node,
                    parent < 0 ? Candidate.NO_SECTION : first ? forest.parentSection(node) : headSections.get(parent));
        }
    }

    /** The way from the bay to every tie with another feeder; without ties to the farthest node, ties in the order of the model. */
    private void markTrunk(FeederForest forest, int feeder) {
        int[] ends = forest.openPointsOf(feeder).stream()
                .filter(tie -> tie.otherFeeder() >= 0 && tie.otherFeeder() != feeder)
                .mapToInt(OpenPoint::node)
                .toArray();
        if (ends.length == 0) {
            ends = Arrays.stream(forest.nodesOf(feeder))
                    .boxed()
                    .max(Comparator.<Integer>comparingDouble(forest::pathLength_m)
                            .thenComparing(Comparator.reverseOrder()))
                    .stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        for (int end : ends) {
            for (int at = end; at >= 0 && !trunkNodes.get(at); at = forest.parentNode(at)) {
                trunkNodes.set(at);
            }
        }
    }

    private void countZones(GridSnapshot grid, List<Commitment> commitments) {
        for (int node = 0; node < grid.nodeCount(); node++) {
            int zone = zones.zoneOfNode(node);
            for (Load load : zone < 0 ? List.<Load>of() : grid.loadsAt(node)) {
                zoneInstalled_kVA[zone] += load.installed_kVA();
                zoneCustomers[zone]++;
            }
        }
        for (Commitment commitment : commitments) {
            commitment
                    .nodeId()
                    .map(grid::nodeIndex)
                    .map(zones::zoneOfNode)
                    .filter(zone -> zone >= 0)
                    .ifPresent(zone -> {
                        zoneInstalled_kVA[zone] += commitment.installed_kVA();
                        zoneCustomers[zone]++;
                    });
        }
    }

    /** Network form of a feeder. */
    public RingType ringType(int feeder) {
        return ringTypes[feeder];
    }

    /** Whether a node lies on the trunk of its feeder: between the bay and a tie, or the farthest node where there is none. */
    public boolean onTrunk(int node) {
        return trunkNodes.get(node);
    }

    /** Capacity installed and committed between the switches that part a candidate from the rest of its feeder. */
    public double zoneInstalled_kVA(Candidate candidate) {
        int zone = zone(candidate);
        return zone < 0 ? 0 : zoneInstalled_kVA[zone];
    }

    /** Customers, committed ones included, between the same switches. */
    public int zoneCustomers(Candidate candidate) {
        int zone = zone(candidate);
        return zone < 0 ? 0 : zoneCustomers[zone];
    }

    private int zone(Candidate candidate) {
        return candidate.onSection() ? zones.zoneOfSection(candidate.section()) : zones.zoneOfNode(candidate.node());
    }

    /**
     * The section through which a candidate on a feeder is fed from its bay; for a cut or tap of that section the section
     * itself, {@link Candidate#NO_SECTION} at the bay.
     */
    public int headSection(Candidate candidate) {
        int head = headSections.get(candidate.node());
        return head == Candidate.NO_SECTION ? candidate.section() : head;
    }
}

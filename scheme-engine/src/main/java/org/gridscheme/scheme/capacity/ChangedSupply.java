package org.gridscheme.scheme.capacity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.OpenPoint;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;

/**
 * Where two states of one and the same grid differ in what they carry and in what is free: compared by the numbers
 * the checks use, so that it does not matter what changed them. O(nodes + sections).
 */
public final class ChangedSupply {

    private final GridContext before;
    private final GridContext after;
    private final BitSet feeders = new BitSet();
    private final BitSet busbars = new BitSet();
    private final BitSet partners = new BitSet();
    private final Set<String> substations = new HashSet<>();

    private ChangedSupply(GridContext before, GridContext after) {
        this.before = before;
        this.after = after;
        compareNodes();
        compareCommitments();
        compareFeeders();
        compareTransformers();
        spread();
    }

    /** Empty where the grids are built or switched differently, so that places cannot be compared. */
    static Optional<ChangedSupply> between(GridContext before, GridContext after) {
        return sameBuild(before.grid().model(), after.grid().model()) && sameSupply(before, after)
                ? Optional.of(new ChangedSupply(before, after))
                : Optional.empty();
    }

    private static boolean sameBuild(GridModel a, GridModel b) {
        return a.crs().equals(b.crs())
                && a.substations().equals(b.substations())
                && a.busbarSections().equals(b.busbarSections())
                && a.busTies().equals(b.busTies())
                && a.lineSections().equals(b.lineSections())
                && a.lineSwitches().equals(b.lineSwitches())
                && places(a.nodes()).equals(places(b.nodes()));
    }

    private record Place(String id, String name, NodeKind kind, Position position, AreaClass area, double voltage_kV) {}

    private static List<Place> places(List<GridNode> nodes) {
        return nodes.stream()
                .map(n -> new Place(n.id(), n.name(), n.kind(), n.position(), n.areaClass(), n.nominalVoltage_kV()))
                .toList();
    }

    private static boolean sameSupply(GridContext before, GridContext after) {
        GridSnapshot a = before.grid();
        GridSnapshot b = after.grid();
        boolean same = a.nodeCount() == b.nodeCount()
                && a.sectionCount() == b.sectionCount()
                && before.forest().listFeeders().equals(after.forest().listFeeders());
        for (int n = 0; same && n < a.nodeCount(); n++) {
            same = before.forest().parentSection(n) == after.forest().parentSection(n)
                    && before.forest().feederOf(n) == after.forest().feederOf(n)
                    && a.isQuarantinedNode(n) == b.isQuarantinedNode(n);
        }
        for (int s = 0; same && s < a.sectionCount(); s++) {
            same = a.conducts(s) == b.conducts(s);
        }
        return same;
    }

    private void compareNodes() {
        for (int n = 0; n < after.grid().nodeCount(); n++) {
            if (!before.grid().node(n).equals(after.grid().node(n))
                    || !before.grid().loadsAt(n).equals(after.grid().loadsAt(n))
                    || lowVoltageDiffers(n)) {
                noteNode(n);
            }
        }
    }

    /** A commitment may count as a customer without adding a current. */
    private void compareCommitments() {
        Set<Commitment> was = new HashSet<>(before.loading().listCommitmentsInForce());
        Set<Commitment> is = new HashSet<>(after.loading().listCommitmentsInForce());
        Set<Commitment> differing = new HashSet<>(was);
        differing.removeAll(is);
        is.removeAll(was);
        differing.addAll(is);
        for (Commitment commitment : differing) {
            commitment.nodeId().map(after.grid()::nodeIndex).ifPresent(this::noteNode);
            commitment.busbarSectionId().map(after.grid()::busbarSectionIndex).ifPresent(busbars::set);
        }
    }

    private boolean lowVoltageDiffers(int node) {
        List<DistributionTransformer> was = before.grid().distributionTransformersAt(node);
        List<DistributionTransformer> is = after.grid().distributionTransformersAt(node);
        boolean same = was.equals(is);
        for (int i = 0; same && i < is.size(); i++) {
            same = before.loading().distributionTransformerMeasured_kVA(was.get(i))
                            == after.loading().distributionTransformerMeasured_kVA(is.get(i))
                    && before.loading().distributionTransformerCommitted_kVA(was.get(i))
                            == after.loading().distributionTransformerCommitted_kVA(is.get(i));
        }
        return !same;
    }

    private void noteNode(int node) {
        int feeder = after.forest().feederSupplying(node);
        if (feeder >= 0) {
            feeders.set(feeder);
        }
        int busbar = after.grid().busbarSectionOfBay(node);
        if (busbar >= 0) {
            busbars.set(busbar);
        }
    }

    private void compareFeeders() {
        for (int f = 0; f < after.forest().feederCount(); f++) {
            if (headDiffers(f) || Arrays.stream(after.forest().nodesOf(f)).anyMatch(this::wayDiffers)) {
                feeders.set(f);
            }
        }
    }

    private boolean headDiffers(int f) {
        return before.loading().measured_A(f) != after.loading().measured_A(f)
                || before.loading().committed_A(f) != after.loading().committed_A(f)
                || before.loading().installed_kVA(f) != after.loading().installed_kVA(f)
                || before.loading().allowed_A(f) != after.loading().allowed_A(f);
    }

    /** Whether a node takes something else, or the section that feeds it carries something else. */
    private boolean wayDiffers(int node) {
        int section = after.forest().parentSection(node);
        return before.loading().committedAt_A(node) != after.loading().committedAt_A(node)
                || (section >= 0
                        && (before.loading().sectionPeak_A(section)
                                        != after.loading().sectionPeak_A(section)
                                || before.loading().sectionAllowed_A(section)
                                        != after.loading().sectionAllowed_A(section)));
    }

    private void compareTransformers() {
        List<PowerTransformer> was = before.grid().listPowerTransformers();
        List<PowerTransformer> is = after.grid().listPowerTransformers();
        boolean same = was.equals(is);
        for (int i = 0; i < is.size(); i++) {
            PowerTransformer t = is.get(i);
            if (!same
                    || before.loading().transformerMeasured_kVA(t)
                            != after.loading().transformerMeasured_kVA(t)
                    || before.loading().transformerCommitted_kVA(t)
                            != after.loading().transformerCommitted_kVA(t)) {
                substations.add(t.substationId());
            }
        }
    }

    /** To everything under the same main transformers, and to the feeders that would take over a changed one. */
    private void spread() {
        feeders.stream().forEach(f -> {
            busbars.set(after.forest().feeder(f).busbarSection());
            for (OpenPoint tie : after.forest().openPointsOf(f)) {
                if (tie.otherFeeder() >= 0) {
                    partners.set(tie.otherFeeder());
                }
            }
        });
        busbars.stream()
                .forEach(b -> substations.add(after.grid().substationOf(b).id()));
    }

    /** How far a change reaches into what is said of a point. */
    enum Extent {
        NOTHING,
        /** What is said of its feeder's head and its main transformers, but not of the place and the way to it. */
        SUPPLY,
        EVERYTHING
    }

    Extent extent(Candidate candidate) {
        boolean underChanged = substations.contains(candidate.point().substationId());
        if (!candidate.hasFeeder()) {
            return underChanged ? Extent.EVERYTHING : Extent.NOTHING;
        }
        if (feeders.get(candidate.feeder())) {
            return Extent.EVERYTHING;
        }
        return underChanged || partners.get(candidate.feeder()) ? Extent.SUPPLY : Extent.NOTHING;
    }
}

package org.gridscheme.grid.contingency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Brute force: every set of open sections closed, and at most one section opened in each part that has lost its supply. What
 * has no bay, or two, or a loop, is not a way to run a grid; the currents of every other way are added up from the loads.
 */
final class TransferSimulation {

    private static final double SQRT3 = Math.sqrt(3);

    private final FeederForest forest;
    private final GridSnapshot grid;
    private final GridLoading loading;
    private final LoadingAssumptions assumptions;
    private final ContingencyLimits limits;
    private final double[] drawn_A;
    private final double[] added_A;
    private boolean[] lit = new boolean[0];

    TransferSimulation(
            FeederForest forest, GridLoading loading, LoadingAssumptions assumptions, ContingencyLimits limits) {
        this.forest = forest;
        this.grid = forest.grid();
        this.loading = loading;
        this.assumptions = assumptions;
        this.limits = limits;
        this.drawn_A = new double[grid.nodeCount()];
        forest.listFeeders().forEach(this::spread);
        this.added_A = accumulateNormal();
    }

    /** Differences of the section currents, or alike at the ends where those do not add up. */
    private void spread(Feeder feeder) {
        double total_A = loading.measured_A(feeder.index()) + loading.committed_A(feeder.index());
        double sum_A = 0;
        for (int node : forest.nodesOf(feeder.index())) {
            double balance_A =
                    forest.parentSection(node) < 0 ? total_A : loading.sectionPeak_A(forest.parentSection(node));
            for (int below : forest.nodesOf(feeder.index())) {
                if (forest.parentNode(below) == node) {
                    balance_A -= loading.sectionPeak_A(forest.parentSection(below));
                }
            }
            drawn_A[node] = Math.max(0, balance_A);
            sum_A += drawn_A[node];
        }
        for (int node : forest.nodesOf(feeder.index())) {
            drawn_A[node] *= sum_A == 0 ? 0 : total_A / sum_A;
        }
    }

    /** By how much each section's known peak exceeds what is drawn behind it. */
    private double[] accumulateNormal() {
        double[] behind_A = drawn_A.clone();
        double[] added = new double[grid.sectionCount()];
        for (Feeder feeder : forest.listFeeders()) {
            int[] nodes = forest.nodesOf(feeder.index());
            for (int i = nodes.length - 1; i > 0; i--) {
                int section = forest.parentSection(nodes[i]);
                added[section] = loading.sectionPeak_A(section) - behind_A[nodes[i]];
                behind_A[forest.parentNode(nodes[i])] += behind_A[nodes[i]];
            }
        }
        return added;
    }

    /** The best way to run the grid without a section. */
    Best loseSection(int section) {
        return best(section, -1);
    }

    /** The best way to run the grid without a bay. */
    Best loseBay(int bayNode) {
        return best(-1, bayNode);
    }

    private Best best(int lostSection, int lostNode) {
        Set<Integer> closed = new HashSet<>();
        for (int section = 0; section < grid.sectionCount(); section++) {
            boolean atLostNode = grid.sectionFrom(section) == lostNode || grid.sectionTo(section) == lostNode;
            if (grid.conducts(section) && section != lostSection && !atLostNode) {
                closed.add(section);
            }
        }
        boolean[] lit = new boolean[grid.nodeCount()];
        for (Feeder feeder : forest.listFeeders()) {
            if (feeder.bayNode() != lostNode) {
                spread(feeder.bayNode(), closed, node -> lit[node] = true);
            }
        }
        List<Integer> ties = new ArrayList<>();
        for (int section = 0; section < grid.sectionCount(); section++) {
            int from = grid.sectionFrom(section);
            int to = grid.sectionTo(section);
            boolean open = !grid.isClosed(section) && !grid.isQuarantinedSection(section);
            boolean hadSupply = forest.feederOf(from) >= 0 && forest.feederOf(to) >= 0;
            if (open
                    && hadSupply
                    && section != lostSection
                    && lit[from] != lit[to]
                    && from != lostNode
                    && to != lostNode) {
                ties.add(section);
            }
        }
        this.lit = lit;
        List<List<Integer>> openable = darkParts(closed, lit, lostNode);
        Best[] best = {new Best(Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY)};
        for (int set = 0; set < 1 << ties.size(); set++) {
            Set<Integer> with = new HashSet<>(closed);
            for (int i = 0; i < ties.size(); i++) {
                if ((set >> i & 1) == 1) {
                    with.add(ties.get(i));
                }
            }
            tryOpenings(with, openable, 0, Integer.bitCount(set), lostNode, best);
        }
        return best[0];
    }

    /** The sections inside each part without supply. */
    private List<List<Integer>> darkParts(Set<Integer> closed, boolean[] lit, int lostNode) {
        List<List<Integer>> parts = new ArrayList<>();
        boolean[] seen = lit.clone();
        for (int start = 0; start < grid.nodeCount(); start++) {
            if (!seen[start] && start != lostNode && forest.feederOf(start) >= 0) {
                Set<Integer> nodes = new HashSet<>();
                spread(start, closed, nodes::add);
                nodes.forEach(node -> seen[node] = true);
                parts.add(closed.stream()
                        .filter(section -> nodes.contains(grid.sectionFrom(section)))
                        .sorted()
                        .toList());
            }
        }
        return parts;
    }

    private void tryOpenings(
            Set<Integer> closed, List<List<Integer>> openable, int part, int operations, int lostNode, Best[] best) {
        if (part == openable.size()) {
            Best found = run(closed, operations, lostNode);
            if (found != null && found.isBetterThan(best[0])) {
                best[0] = found;
            }
            return;
        }
        tryOpenings(closed, openable, part + 1, operations, lostNode, best);
        for (int section : openable.get(part)) {
            closed.remove(section);
            tryOpenings(closed, openable, part + 1, operations + 1, lostNode, best);
            closed.add(section);
        }
    }

    /** Adds everything up; null for a way the grid cannot or must not be run. */
    private Best run(Set<Integer> closed, int operations, int lostNode) {
        int[] feederOf = new int[grid.nodeCount()];
        int[] parentSection = new int[grid.nodeCount()];
        Arrays.fill(feederOf, -1);
        double[] section_A = new double[grid.sectionCount()];
        double[] feeder_A = new double[forest.feederCount()];
        double unsupplied_kVA = 0;
        for (Feeder feeder : forest.listFeeders()) {
            if (feeder.bayNode() == lostNode) {
                continue;
            }
            if (feederOf[feeder.bayNode()] >= 0) {
                return null;
            }
            List<Integer> order = new ArrayList<>(List.of(feeder.bayNode()));
            parentSection[feeder.bayNode()] = -1;
            feederOf[feeder.bayNode()] = feeder.index();
            for (int i = 0; i < order.size(); i++) {
                int node = order.get(i);
                for (int k = 0; k < grid.sectionCountAt(node); k++) {
                    int section = grid.sectionAt(node, k);
                    if (!closed.contains(section) || section == parentSection[node]) {
                        continue;
                    }
                    int next = grid.otherEnd(section, node);
                    if (feederOf[next] >= 0) {
                        return null;
                    }
                    feederOf[next] = feeder.index();
                    parentSection[next] = section;
                    order.add(next);
                }
            }
            double[] behind_A = new double[grid.nodeCount()];
            for (int i = order.size() - 1; i >= 0; i--) {
                int node = order.get(i);
                behind_A[node] += drawn_A[node];
                if (i > 0) {
                    section_A[parentSection[node]] = behind_A[node];
                    behind_A[grid.otherEnd(parentSection[node], node)] += behind_A[node];
                }
            }
            feeder_A[feeder.index()] = behind_A[feeder.bayNode()];
        }
        for (int node = 0; node < grid.nodeCount(); node++) {
            if (forest.feederOf(node) >= 0 && feederOf[node] < 0) {
                double nominal_kV = forest.feeder(forest.feederOf(node)).nominalVoltage_kV();
                unsupplied_kVA += SQRT3 * nominal_kV * drawn_A[node];
            }
        }
        double use = highestUse(section_A, feeder_A);
        return use > 1 + 1e-9 ? null : new Best(unsupplied_kVA, operations, use);
    }

    private double highestUse(double[] section_A, double[] feeder_A) {
        double use = 0;
        for (int section = 0; section < section_A.length; section++) {
            boolean untouched = lit[grid.sectionFrom(section)] && lit[grid.sectionTo(section)];
            double after_A = section_A[section] + (untouched ? added_A[section] : 0);
            if (after_A > loading.sectionPeak_A(section) + 1e-9) {
                use = Math.max(use, after_A / loading.sectionAllowed_A(section) / limits.line_ratio());
            }
        }
        double[] bus_kVA = new double[grid.busbarSectionCount()];
        for (Feeder feeder : forest.listFeeders()) {
            int f = feeder.index();
            double before_A = loading.measured_A(f) + loading.committed_A(f);
            if (feeder_A[f] > before_A + 1e-9) {
                use = Math.max(use, feeder_A[f] / loading.allowed_A(f) / limits.line_ratio());
            }
            bus_kVA[grid.electricalBus(feeder.busbarSection())] += SQRT3
                    * feeder.nominalVoltage_kV()
                    * (feeder_A[f] - before_A)
                    * assumptions.transformerCoincidence()
                    / assumptions.feederCoincidence();
        }
        for (PowerTransformer transformer : grid.listPowerTransformers()) {
            int busbar = grid.busbarSectionIndex(transformer.busbarSectionId());
            double rated_kVA = grid.transformersFeeding(busbar).stream()
                    .mapToDouble(PowerTransformer::rated_kVA)
                    .sum();
            double added_kVA = bus_kVA[grid.electricalBus(busbar)] * transformer.rated_kVA() / rated_kVA;
            if (added_kVA > 1e-6) {
                double after_kVA = added_kVA
                        + loading.transformerMeasured_kVA(transformer)
                        + loading.transformerCommitted_kVA(transformer);
                use = Math.max(use, after_kVA / transformer.rated_kVA() / limits.transformer_ratio());
            }
        }
        return use;
    }

    private void spread(int start, Set<Integer> closed, IntConsumer reached) {
        boolean[] seen = new boolean[grid.nodeCount()];
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            reached.accept(node);
            for (int k = 0; k < grid.sectionCountAt(node); k++) {
                int section = grid.sectionAt(node, k);
                int next = grid.otherEnd(section, node);
                if (closed.contains(section) && !seen[next]) {
                    seen[next] = true;
                    queue.add(next);
                }
            }
        }
    }

    /** Less without supply, then fewer operations, then the lowest use of any limit. */
    record Best(double unsupplied_kVA, int operations, double highestUse) {

        boolean isBetterThan(Best other) {
            if (Math.abs(unsupplied_kVA - other.unsupplied_kVA) > 1e-4) {
                return unsupplied_kVA < other.unsupplied_kVA;
            }
            return operations != other.operations
                    ? operations < other.operations
                    : highestUse < other.highestUse - 1e-9;
        }
    }
}

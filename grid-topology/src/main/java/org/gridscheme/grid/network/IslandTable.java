package org.gridscheme.grid.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;

/** The islands of a network, numbered by their first node. One without a source is reported, once, at its first bus. */
final class IslandTable {

    private final int[] islandOfNode;
    private final List<NetworkIsland> islands;

    private IslandTable(BusTable buses, BranchTable branches, InjectionTable injections) {
        int nodeCount = buses.nodeCount();
        Partition joined = new Partition(nodeCount);
        for (int branch = 0; branch < branches.state.length; branch++) {
            if (Adjacency.joins(branches, branch)) {
                joined.join(branches.from[branch], branches.to[branch]);
            }
        }
        this.islandOfNode = new int[nodeCount];
        int count = 0;
        for (int node = 0; node < nodeCount; node++) {
            int root = joined.root(node);
            islandOfNode[node] = root == node ? count++ : islandOfNode[root];
        }
        this.islands = describe(count, branches, injections);
    }

    static IslandTable of(
            PowerNetwork network,
            BusTable buses,
            BranchTable branches,
            InjectionTable injections,
            NetworkFindings findings) {
        IslandTable table = new IslandTable(buses, branches, injections);
        table.reportDead(network, buses, injections, findings);
        return table;
    }

    int islandOf(int node) {
        return islandOfNode[node];
    }

    List<NetworkIsland> islands() {
        return islands;
    }

    private List<NetworkIsland> describe(int count, BranchTable branches, InjectionTable injections) {
        int[] nodes = new int[count];
        for (int island : islandOfNode) {
            nodes[island]++;
        }
        int[] through = new int[count];
        for (int branch = 0; branch < branches.state.length; branch++) {
            if (Adjacency.joins(branches, branch)) {
                through[islandOfNode[branches.from[branch]]]++;
            }
        }
        List<List<Integer>> sources = new ArrayList<>();
        List<Set<Integer>> sourceNodes = new ArrayList<>();
        for (int island = 0; island < count; island++) {
            sources.add(new ArrayList<>());
            sourceNodes.add(new LinkedHashSet<>());
        }
        for (int source = 0; source < injections.sourceNode.length; source++) {
            int node = injections.sourceNode[source];
            if (node >= 0) {
                sources.get(islandOfNode[node]).add(source);
                sourceNodes.get(islandOfNode[node]).add(node);
            }
        }
        List<NetworkIsland> described = new ArrayList<>();
        for (int island = 0; island < count; island++) {
            described.add(new NetworkIsland(
                    nodes[island],
                    through[island],
                    sources.get(island),
                    sourceNodes.get(island).size()));
        }
        return List.copyOf(described);
    }

    private void reportDead(PowerNetwork network, BusTable buses, InjectionTable injections, NetworkFindings findings) {
        double[] demand_kW = new double[islands.size()];
        boolean[] loaded = new boolean[islands.size()];
        for (int demand = 0; demand < injections.demandNode.length; demand++) {
            int node = injections.demandNode[demand];
            if (node >= 0) {
                demand_kW[islandOfNode[node]] += network.demands().get(demand).p_kW();
                loaded[islandOfNode[node]] = true;
            }
        }
        for (int node : injections.generatorNode) {
            if (node >= 0) {
                loaded[islandOfNode[node]] = true;
            }
        }
        boolean[] seen = new boolean[islands.size()];
        for (int node = 0; node < islandOfNode.length; node++) {
            int island = islandOfNode[node];
            if (!seen[island] && !islands.get(island).energised()) {
                report(buses.firstBus(node), islands.get(island), demand_kW[island], loaded[island], findings);
            }
            seen[island] = true;
        }
    }

    /** An island nobody lives on is worth a look, not an error. */
    private static void report(
            Bus first, NetworkIsland island, double demand_kW, boolean loaded, NetworkFindings findings) {
        Map<String, String> details = Map.of(
                "nodes", Integer.toString(island.nodeCount()),
                "branches", Integer.toString(island.branchCount()),
                "demand_kw", GridDataIssue.text(demand_kW));
        if (loaded) {
            findings.error(GridIssueCodes.ISLAND, NetworkKinds.BUS, first.id(), first.place(), details);
        } else {
            findings.warn(GridIssueCodes.ISLAND, NetworkKinds.BUS, first.id(), first.place(), details);
        }
    }
}

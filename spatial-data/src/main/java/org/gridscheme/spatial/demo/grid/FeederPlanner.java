package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.FeederSettings;

/**
 * Divides the streets of each substation into feeder cells of equal weight and decides which feeders are overhead lines.
 */
final class FeederPlanner {

    private static final double OUTSKIRTS_SHARE = 0.6;
    /** This many of the shortest overhead feeders always stay, so that every grid has some. */
    private static final int OVERHEAD_KEPT = 2;

    private static final int MAX_FEEDERS_PER_SECTION = 10;
    private static final int MIN_FEEDERS_PER_SECTION = 3;

    private final StreetMesh mesh;
    private final DensityField density;
    private final double[] weight;
    private final SynthesisParameters parameters;

    FeederPlanner(StreetMesh mesh, DensityField density, double[] weight, SynthesisParameters parameters) {
        this.mesh = mesh;
        this.density = density;
        this.weight = weight;
        this.parameters = parameters;
    }

    /** Cells of all feeders, the territories of their substations and the feeders in the order of their cells. */
    record Plan(StreetCells territories, StreetCells cells, List<FeederDraft> feeders) {}

    Plan plan(List<SubstationDraft> substations) {
        int[] sites = substations.stream().mapToInt(s -> s.vertex).toArray();
        StreetCells territories = StreetCells.grow(mesh, sites, null);
        int[] territory = territories.owners();
        int[][] centresOf = spread(substations, CellMembers.of(territory, sites.length));
        int[] centres = flat(centresOf);
        BalancedCentres balance = new BalancedCentres(mesh, weight);
        centres = moved(balance, centres, StreetCells.grow(mesh, centres, territory));
        StreetCells cells = StreetCells.grow(mesh, centres, territory);
        List<FeederDraft> feeders = drafts(substations, centresOf, centres, cells);
        limitOverhead(substations, feeders, territories);
        return new Plan(territories, cells, feeders);
    }

    private int[][] spread(List<SubstationDraft> substations, CellMembers members) {
        double total = 0;
        double[] sums = new double[substations.size()];
        for (int s = 0; s < sums.length; s++) {
            for (int v : members.of(s)) {
                sums[s] += weight[v];
            }
            total += sums[s];
        }
        double feeders =
                nodesBesidesBays(substations) / parameters.settings().feeders().nodesEach();
        BalancedCentres balance = new BalancedCentres(mesh, weight);
        int[][] result = new int[sums.length][];
        for (int s = 0; s < sums.length; s++) {
            int sectionsHere = substations.get(s).sections;
            int wanted = (int) Math.round(feeders * sums[s] / total);
            wanted = Math.min(sectionsHere * MAX_FEEDERS_PER_SECTION, wanted);
            result[s] = balance.spread(members.of(s), Math.max(sectionsHere * MIN_FEEDERS_PER_SECTION, wanted));
        }
        return result;
    }

    private static int[] flat(int[][] groups) {
        List<Integer> all = new ArrayList<>();
        for (int[] group : groups) {
            for (int value : group) {
                all.add(value);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] moved(BalancedCentres balance, int[] centres, StreetCells cells) {
        CellMembers members = CellMembers.of(cells.owners(), centres.length);
        int[] result = new int[centres.length];
        for (int c = 0; c < centres.length; c++) {
            result[c] = balance.nearestToCentroid(members.of(c));
        }
        return result;
    }

    private List<FeederDraft> drafts(
            List<SubstationDraft> substations, int[][] centresOf, int[] centres, StreetCells cells) {
        CellMembers members = CellMembers.of(cells.owners(), centres.length);
        List<FeederDraft> feeders = new ArrayList<>();
        for (SubstationDraft substation : substations) {
            for (int i = 0; i < centresOf[substation.index].length; i++) {
                feeders.add(draft(feeders.size(), substation, centres[feeders.size()], members));
            }
        }
        return feeders;
    }

    private FeederDraft draft(int index, SubstationDraft substation, int centre, CellMembers members) {
        double sum = 0;
        double outskirts = 0;
        for (int v : members.of(index)) {
            sum += weight[v];
            outskirts += density.isOutskirts(v) ? weight[v] : 0;
        }
        FeederDraft feeder = new FeederDraft(index, substation, centre, sum);
        feeder.overhead = sum > 0 && outskirts / sum > OUTSKIRTS_SHARE;
        substation.feeders.add(feeder);
        return feeder;
    }

    /** Turns the overhead feeders that would need the most poles into cable feeders until the rest fits its share. */
    private void limitOverhead(List<SubstationDraft> substations, List<FeederDraft> feeders, StreetCells territories) {
        FeederSettings settings = parameters.settings().feeders();
        List<FeederDraft> overhead = new ArrayList<>(
                feeders.stream().filter(feeder -> feeder.overhead).toList());
        overhead.sort((a, b) -> {
            int order = Double.compare(territories.cost_m(b.centre), territories.cost_m(a.centre));
            return order != 0 ? order : Integer.compare(a.index, b.index);
        });
        double nodes = 0;
        for (FeederDraft feeder : overhead) {
            nodes += overheadNodes(feeder, territories);
        }
        double limit = parameters.targetNodes() * settings.overheadNodeShare();
        double left = nodesBesidesBays(substations);
        int cables = feeders.size() - overhead.size();
        for (FeederDraft feeder : overhead.subList(0, Math.max(0, overhead.size() - OVERHEAD_KEPT))) {
            if (nodes > Math.min(limit, left - cables * settings.cableNodesMin())) {
                nodes -= overheadNodes(feeder, territories);
                feeder.overhead = false;
                cables++;
            }
        }
    }

    private double nodesBesidesBays(List<SubstationDraft> substations) {
        int bays = parameters.settings().substations().baysPerSectionMin() + 2;
        int sections = substations.stream().mapToInt(s -> s.sections).sum();
        return parameters.targetNodes() - (double) bays * sections;
    }

    /** Nodes an overhead feeder asks for: the poles of its trunk and about as many on its laterals. */
    double overheadNodes(FeederDraft feeder, StreetCells territories) {
        FeederSettings settings = parameters.settings().feeders();
        return Math.max(settings.nodesEach(), 1.3 * territories.cost_m(feeder.centre) / settings.poleSpacing_m());
    }
}

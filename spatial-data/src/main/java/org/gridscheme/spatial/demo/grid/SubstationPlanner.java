package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.SubstationSettings;

/**
 * Chooses how many substations there are and where: spread by weighted halving, then moved to the middle of the streets
 * each reaches first (two rounds of Lloyd's method on the street network).
 */
final class SubstationPlanner {

    private static final int ROUNDS = 2;

    private final StreetMesh mesh;
    private final SynthesisParameters parameters;
    private final SubstationSettings settings;
    private final BalancedCentres centres;

    SubstationPlanner(StreetMesh mesh, double[] weight, SynthesisParameters parameters) {
        this.mesh = mesh;
        this.parameters = parameters;
        this.settings = parameters.settings().substations();
        this.centres = new BalancedCentres(mesh, weight);
    }

    List<SubstationDraft> plan() {
        int[] all = new int[mesh.vertexCount()];
        for (int v = 0; v < all.length; v++) {
            all[v] = v;
        }
        int[] sites = centres.spread(all, count());
        for (int round = 0; round < ROUNDS; round++) {
            sites = moved(sites, StreetCells.grow(mesh, sites, null));
        }
        List<SubstationDraft> substations = new ArrayList<>();
        for (int site : sites) {
            DemoRandom random = DemoRandom.of(parameters.seed(), "substation", substations.size());
            int sections = random.chance(settings.threeTransformerShare()) ? 3 : 2;
            substations.add(new SubstationDraft(substations.size(), site, sections));
        }
        assignSources(substations);
        return substations;
    }

    private int count() {
        int wanted = Math.round((float) parameters.targetNodes() / settings.nodesEach());
        int atLeast = parameters.targetNodes() >= 1000 ? settings.atLeast() : 2;
        return Math.max(atLeast, wanted);
    }

    private int[] moved(int[] sites, StreetCells cells) {
        CellMembers members = CellMembers.of(cells.owners(), sites.length);
        int[] result = new int[sites.length];
        for (int s = 0; s < sites.length; s++) {
            result[s] = centres.nearestToCentroid(members.of(s));
        }
        return result;
    }

    /** Runs of neighbouring substations share a source, so that some neighbours depend on the same one and others do not. */
    private static void assignSources(List<SubstationDraft> substations) {
        int count = substations.size();
        int sources = Math.max(2, Math.min(count <= 24 ? 4 : count / 8, count / 2));
        for (SubstationDraft substation : substations) {
            substation.upstream = substation.index * sources / count;
        }
    }
}

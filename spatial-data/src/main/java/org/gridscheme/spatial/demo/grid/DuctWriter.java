package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;
import java.util.List;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.scheme.street.StreetEdge;

/**
 * Writes cable ducts along the street edges that trunk cables follow from end to end, with the very geometry of the edge.
 */
final class DuctWriter {

    private static final int SMALL_BANK = 6;
    private static final int LARGE_BANK = 12;
    private static final int MOST_FREE = 4;

    private final StreetMesh mesh;
    private final GridLists lists;
    private final GridNames names;
    private final SynthesisParameters parameters;

    DuctWriter(StreetMesh mesh, GridLists lists, GridNames names, SynthesisParameters parameters) {
        this.mesh = mesh;
        this.lists = lists;
        this.names = names;
        this.parameters = parameters;
    }

    /** @param cabled_m how far the trunk of each feeder is a cable, by feeder index; its whole length for cable feeders */
    void write(List<FeederDraft> feeders, double[] cabled_m) {
        int[] cables = new int[mesh.pieceCount()];
        int[] inDuct = new int[mesh.pieceCount()];
        for (FeederDraft feeder : feeders) {
            boolean ducted = DemoRandom.of(parameters.seed(), "ducted", feeder.index)
                    .chance(parameters.settings().extras().ductShareSingle());
            MeshPath trunk = feeder.trunk();
            for (int i = 1; i < trunk.size() && trunk.at_m(i) <= cabled_m[feeder.index] + 0.01; i++) {
                cables[trunk.piece(i - 1)]++;
                inDuct[trunk.piece(i - 1)] += ducted ? 1 : 0;
            }
        }
        int[] cablesOf = leastPerStreet(cables);
        int[] inDuctOf = leastPerStreet(inDuct);
        for (int street = 0; street < cablesOf.length; street++) {
            boolean used = cablesOf[street] > 0 && cablesOf[street] < Integer.MAX_VALUE;
            if (used && (cablesOf[street] > 1 || inDuctOf[street] > 0)) {
                write(street, cablesOf[street]);
            }
        }
    }

    /** For every street edge the smallest value of its pieces. */
    private int[] leastPerStreet(int[] perPiece) {
        int[] least = new int[mesh.streets().edges().size()];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int piece = 0; piece < perPiece.length; piece++) {
            least[mesh.street(piece)] = Math.min(least[mesh.street(piece)], perPiece[piece]);
        }
        return least;
    }

    private void write(int street, int cables) {
        StreetEdge edge = mesh.streets().edges().get(street);
        if (edge.bridge() || edge.geometry().getLength() < 1) {
            return;
        }
        DemoRandom random = DemoRandom.of(parameters.seed(), "duct", street);
        int total = SMALL_BANK;
        while (total < cables) {
            total += total < LARGE_BANK ? LARGE_BANK - SMALL_BANK : LARGE_BANK;
        }
        int unusable = random.intBetween(0, 3);
        int free = Math.max(0, Math.min(MOST_FREE, total - cables - unusable));
        int number = lists.ducts.size() + 1;
        lists.ducts.add(
                new Duct(GridLists.id("DUCT", number), names.duct(edge.name(), number), total, free, edge.geometry()));
    }
}

package org.gridscheme.scheme.route;

import java.util.Arrays;
import java.util.List;

/** Reusable arrays for keeping a second path away from a first one: a search's, and the direction the first path takes. */
final class PairWorkspace {

    final SearchWorkspace search;
    final KnownWays known;
    private final int[] usedStamp;
    private final int[] usedTowards;
    private int currentStamp;

    PairWorkspace(int junctions, int edges) {
        search = new SearchWorkspace(junctions, 0);
        known = new KnownWays(junctions);
        usedStamp = new int[edges];
        usedTowards = new int[edges];
    }

    /** Takes another first path; what is known beside the one before is forgotten. */
    void take(List<Step> steps) {
        known.forget();
        if (++currentStamp == 0) {
            Arrays.fill(usedStamp, 0);
            currentStamp = 1;
        }
        for (Step step : steps) {
            usedStamp[step.edge()] = currentStamp;
            usedTowards[step.edge()] = step.to();
        }
    }

    boolean isUsed(int edge) {
        return usedStamp[edge] == currentStamp;
    }

    /** Whether the first path walks the street of a step the other way. */
    boolean runsAgainst(Step step) {
        return isUsed(step.edge()) && usedTowards[step.edge()] != step.to();
    }

    /** Junction the first path walks a used edge towards. */
    int usedTowards(int edge) {
        return usedTowards[edge];
    }
}

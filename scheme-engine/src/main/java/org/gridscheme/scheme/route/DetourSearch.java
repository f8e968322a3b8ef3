package org.gridscheme.scheme.route;

/**
 * Looks for ways round a junction that are no dearer than through it, in a small neighbourhood: what it does not find in
 * its budget counts as not there, which costs a superfluous shortcut and never a wrong distance.
 */
final class DetourSearch {

    private final ContractedStreets streets;
    private final SearchWorkspace work;

    /** By junction, the search that asked for it last. */
    private final int[] wantedBy;

    private int search;
    private int wanted;

    DetourSearch(ContractedStreets streets) {
        this.streets = streets;
        work = new SearchWorkspace(streets.junctionCount(), 0);
        wantedBy = new int[streets.junctionCount()];
    }

    /** Begins to ask for junctions: the next search ends when it has settled all of them. */
    void begin() {
        search++;
        wanted = 0;
    }

    void want(int junction) {
        if (wantedBy[junction] != search) {
            wantedBy[junction] = search;
            wanted++;
        }
    }

    /** Costs from a junction to the wanted ones without passing {@code avoided}, up to a cost and a number of junctions. */
    void from(int start, int avoided, double limit, int budget) {
        work.reset();
        work.offer(start, 0, 0, LayingHierarchy.NONE, SearchWorkspace.NONE);
        int settled = 0;
        int open = wanted;
        int junction;
        while (settled++ < budget && (junction = work.settleNext()) != SearchWorkspace.NONE) {
            double cost = work.cost[junction];
            if (wantedBy[junction] == search && --open == 0) {
                return;
            }
            for (int k = 0; k < streets.linkCountAt(junction); k++) {
                int link = streets.linkAt(junction, k);
                int next = streets.otherEnd(link, junction);
                double nextCost = cost + streets.cost(link);
                if (next != avoided && nextCost <= limit) {
                    work.offer(next, nextCost, 0, LayingHierarchy.NONE, junction);
                }
            }
        }
    }

    /** True when the last search found a way to the junction within the cost. */
    boolean reaches(int junction, double cost) {
        return work.reached(junction) && work.cost[junction] <= cost;
    }
}

package org.gridscheme.scheme.route;

/**
 * Looks for ways round a junction that are no dearer than through it, in a small neighbourhood: what it does not find in
 * its budget counts as not there, which costs a superfluous shortcut and never a wrong distance.
 */
final class DetourSearch {

    private final ContractedStreets streets;
    private final SearchWorkspace work;

    DetourSearch(ContractedStreets streets) {
        this.streets = streets;
        work = new SearchWorkspace(streets.junctionCount(), 0);
    }

    /** Costs from a junction to others without passing {@code avoided}, up to a cost and a number of junctions. */
    void from(int start, int avoided, double limit, int budget) {
        work.reset();
        work.offer(start, 0, 0, LayingHierarchy.NONE, SearchWorkspace.NONE);
        int settled = 0;
        int junction;
        while (settled++ < budget && (junction = work.settleNext()) != SearchWorkspace.NONE) {
            double cost = work.cost[junction];
            if (cost > limit) {
                return;
            }
            for (int k = 0; k < streets.linkCountAt(junction); k++) {
                int link = streets.linkAt(junction, k);
                int next = streets.otherEnd(link, junction);
                if (next != avoided) {
                    work.offer(next, cost + streets.cost(link), 0, LayingHierarchy.NONE, junction);
                }
            }
        }
    }

    /** True when the last search found a way to the junction within the cost. */
    boolean reaches(int junction, double cost) {
        return work.reached(junction) && work.cost[junction] <= cost;
    }
}

package org.gridscheme.grid.contingency;

import java.util.List;

/**
 * What the loss of one element leads to. Powers are annual peaks, measured and committed.
 *
 * @param lost the lost element
 * @param interrupted_kVA all that loses its supply at first
 * @param interruptedLoads number of those loads
 * @param isolated_kVA the part of it that waits for the repair whatever is done
 * @param isolatedLoads number of those loads
 * @param unsupplied_kVA all that stays without supply, the isolated included
 * @param unsuppliedLoads number of those loads
 * @param transfers what is taken over and how
 * @param loadRates every element whose load has changed, the most used first
 * @param ties what each tie would lead to by itself, in the order of the parts and of the model
 * @param largestDrop_pct largest voltage drop from a busbar to a node that the transfers concern, 0 without transfers
 * @param exhaustive false when there were too many combinations to try all, so that better transfers may exist
 */
public record ContingencyResult(
        Contingency lost,
        double interrupted_kVA,
        int interruptedLoads,
        double isolated_kVA,
        int isolatedLoads,
        double unsupplied_kVA,
        int unsuppliedLoads,
        List<Transfer> transfers,
        List<ElementLoadRate> loadRates,
        List<TieRate> ties,
        double largestDrop_pct,
        boolean exhaustive) {

    private static final double ROUNDING_KVA = 1e-6;

    public ContingencyResult {
        transfers = List.copyOf(transfers);
        loadRates = List.copyOf(loadRates);
        ties = List.copyOf(ties);
    }

    /** Whether everything but the isolated part keeps or regains its supply and nothing is loaded above its limit for it. */
    public boolean secure() {
        return unsuppliedLoads == isolatedLoads
                && unsupplied_kVA <= isolated_kVA + ROUNDING_KVA
                && loadRates.stream().allMatch(rate -> !rate.raised() || rate.permitted());
    }
}

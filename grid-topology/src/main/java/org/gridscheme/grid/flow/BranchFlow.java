package org.gridscheme.grid.flow;

/**
 * What one branch carries. Powers are positive into the branch, so that the two ends add up to its losses.
 *
 * @param fromCurrent_A current at the from end, line charging included
 * @param toCurrent_A current at the to end, line charging included
 * @param loading_pct larger current over the permitted one; for a transformer each on the rated current of its side; NaN
 *     where no rating is known
 */
public record BranchFlow(
        double fromP_kW,
        double fromQ_kvar,
        double toP_kW,
        double toQ_kvar,
        double fromCurrent_A,
        double toCurrent_A,
        double loading_pct) {

    /** Active power that stays in the branch. */
    public double loss_kW() {
        return fromP_kW + toP_kW;
    }

    /** Reactive power that stays in the branch, negative where charging outweighs it. */
    public double reactiveLoss_kvar() {
        return fromQ_kvar + toQ_kvar;
    }
}

package org.gridscheme.grid.loading;

/**
 * What an element carries on the highest day of one season, its parts kept apart; amperes for feeders, kVA for transformers.
 *
 * @param season as in the profiles, {@link SeasonCurves#ALL_YEAR} where none tells seasons apart
 * @param measured existing customers
 * @param committed replied customers who are not energised yet
 * @param added the customer asked for
 */
public record SeasonLoad(String season, DayCurve measured, DayCurve committed, DayCurve added) {

    /** All parts together. */
    public DayCurve total() {
        return measured.plus(committed).plus(added);
    }
}

package org.gridscheme.api.grid;

import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.scheme.reservation.ReservationBook;

/**
 * Everything one answer rests on, all of one grid version. Immutable; an answer takes it once and keeps to it.
 *
 * @param transform between WGS84 and the grid's projected metres
 * @param planners plan on this version's grid and streets, with what is held of it
 * @param streets by name
 * @param directory what the grid has
 * @param reservations what is held of it
 */
public record LoadedGrid(
        GridFacts facts,
        CoordinateTransform transform,
        ProfilePlanners planners,
        StreetDirectory streets,
        GridDirectory directory,
        ReservationBook reservations) {

    /** The same grid version while something else is held of it. */
    public LoadedGrid holding(ReservationBook book) {
        return new LoadedGrid(facts, transform, planners.holding(book.holdings()), streets, directory, book);
    }
}

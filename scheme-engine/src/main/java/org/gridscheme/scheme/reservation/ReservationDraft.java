package org.gridscheme.scheme.reservation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A reservation to be made.
 *
 * @param id as handed out, not to be guessed; also the id of the later load
 * @param grid name of the grid, under which every version of it is known
 * @param schemeSetId the answer it was chosen from; a customer holds one scheme of it at a time
 * @param reference the designer's own sign, may be empty
 * @param validUntil last day it is held
 * @param idempotencyKey given by the client so that a repeated order makes no second reservation
 */
public record ReservationDraft(
        String id,
        String grid,
        String schemeSetId,
        String schemeId,
        String reference,
        LocalDate validUntil,
        Optional<String> idempotencyKey,
        List<ReservedSource> sources) {

    public ReservationDraft {
        sources = List.copyOf(sources);
    }

    /** The same until another day. */
    ReservationDraft until(LocalDate lastDay) {
        return new ReservationDraft(id, grid, schemeSetId, schemeId, reference, lastDay, idempotencyKey, sources);
    }
}

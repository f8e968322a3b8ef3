package org.gridscheme.api.review.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a scheme stands between its designer and its reviewer.
 *
 * @param schemes id of the answer
 * @param revision number of events so far; an order names the one it was decided on
 * @param actions what can be done next
 * @param objections what speaks against approving it; with any, an approval needs a reason
 * @param record the version of record of the answer, whichever of its schemes that is; null before there is one
 * @param history the oldest first
 */
@Schema(name = "Review")
public record ReviewDto(
        String schemes,
        String scheme,
        String state,
        int revision,
        List<String> actions,
        List<Objection> objections,
        @Nullable FrozenDto record,
        List<Event> history) {

    public ReviewDto {
        actions = List.copyOf(actions);
        objections = List.copyOf(objections);
        history = List.copyOf(history);
    }

    /** @param detail in the caller's language */
    @Schema(name = "ReviewObjection")
    public record Objection(String code, String detail) {}

    /**
     * @param number from 1 on
     * @param role as whom it was done
     * @param reason why it was approved in spite of what speaks against it
     */
    @Schema(name = "ReviewEvent")
    public record Event(
            int number,
            String at,
            String action,
            String role,
            String comment,
            @Nullable String reason) {}

    /** @param sha256 of what was frozen, as {@code GET /api/v1/schemes/{id}/record} hands it out */
    @Schema(name = "FrozenScheme")
    public record FrozenDto(String scheme, String sha256, String frozen_at) {}
}

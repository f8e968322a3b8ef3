package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a planning request.
 *
 * @param outcome FEASIBLE exactly when there are schemes; SEARCH_LIMIT is never an infeasibility
 * @param reservation_version of what others hold of the grid; null in answers archived before there were reservations
 * @param examined how many candidates were looked at
 * @param basis values of the rulebook the schemes rest on; null in answers archived before there was one
 * @param stability of the first place; null without schemes and where TOPSIS or VIKOR gave the order
 */
@Schema(name = "SchemeSet")
public record SchemeSetDto(
        String id,
        String outcome,
        String grid_version,
        String rulebook_version,
        String price_book_version,
        @Nullable String reservation_version,
        int examined,
        RankingDto ranking,
        @Nullable StabilityDto stability,
        List<SchemeDto> schemes,
        List<RejectionDto> rejected,
        @Nullable List<BasisDto> basis,
        TimingDto timing_ms) {
    public SchemeSetDto {
        schemes = List.copyOf(schemes);
        rejected = List.copyOf(rejected);
        basis = basis == null ? null : List.copyOf(basis);
    }

    /** The same answer with other schemes, rejections and basis. */
    public SchemeSetDto with(
            List<SchemeDto> newSchemes, List<RejectionDto> newRejected, @Nullable List<BasisDto> newBasis) {
        return new SchemeSetDto(
                id,
                outcome,
                grid_version,
                rulebook_version,
                price_book_version,
                reservation_version,
                examined,
                ranking,
                stability,
                newSchemes,
                newRejected,
                newBasis,
                timing_ms);
    }
}

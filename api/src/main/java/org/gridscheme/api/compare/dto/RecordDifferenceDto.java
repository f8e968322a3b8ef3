package org.gridscheme.api.compare.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version of record of an answer against what the same request gives now.
 *
 * @param outcome SAME, CHANGED, or GONE where the scheme does not come out any more
 * @param refusals codes of why it does not
 * @param comparison of {@code record} with {@code present}; null where there is no present one
 */
@Schema(name = "RecordDifference")
public record RecordDifferenceDto(
        String schemes,
        String scheme,
        String sha256,
        String frozen_at,
        String outcome,
        Versions then,
        Versions now,
        List<String> refusals,
        @Nullable ComparisonDto comparison) {

    public RecordDifferenceDto {
        refusals = List.copyOf(refusals);
    }

    @Schema(name = "RecordVersions")
    public record Versions(String grid_version, String rulebook_version, String price_book_version) {}
}

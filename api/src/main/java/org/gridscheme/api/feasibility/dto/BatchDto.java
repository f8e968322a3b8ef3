package org.gridscheme.api.feasibility.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch and how far it is.
 *
 * @param state RUNNING, PAUSED, DONE or CANCELLED
 * @param mode INDEPENDENT or SEQUENTIAL
 * @param order who comes first in a sequential batch
 * @param encoding of the file as it was recognised
 * @param columns which column each known field was found in
 * @param counts finished rows by how they ended: ok, infeasible, invalid, error, duplicate
 * @param rate_per_s since it was started or resumed
 * @param eta_s seconds until the end at that rate; null where there is none to reckon with
 * @param waits_for why nothing happens: other rules or prices than this service plans with; null where all is well
 */
@Schema(name = "Batch")
public record BatchDto(
        String id,
        String state,
        String mode,
        String order,
        String name,
        String format,
        String encoding,
        Map<String, String> columns,
        String grid_version,
        String rulebook_version,
        String price_book_version,
        String reservation_version,
        int rows,
        int finished_rows,
        double progress_pct,
        Map<String, Integer> counts,
        double rate_per_s,
        @Nullable Double eta_s,
        @Nullable String waits_for,
        String created_at,
        @Nullable String finished_at) {

    public BatchDto {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}

package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Load rate of one element before and after the connection. Measured, committed and new part add up to after_pct.
 *
 * @param measured_pct part of before_pct that is measured or summed from loads
 * @param committed_pct part of before_pct replied to others who are not connected yet; null in an answer archived without it
 * @param before_pct measured and committed
 * @param new_pct what the new customer adds; null likewise
 */
@Schema(name = "LoadRate")
public record LoadRateDto(
        String element,
        String name,
        String kind,
        double measured_pct,
        @Nullable Double committed_pct,
        double before_pct,
        @Nullable Double new_pct,
        double after_pct,
        double limit_pct) {}

package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Load rate of one element before and after the connection.
 *
 * @param measured_pct part of before_pct that is measured or summed from loads
 * @param before_pct measured and committed
 */
@Schema(name = "LoadRate")
public record LoadRateDto(
        String element,
        String name,
        String kind,
        double measured_pct,
        double before_pct,
        double after_pct,
        double limit_pct) {}

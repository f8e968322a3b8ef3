package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The cable of one source.
 *
 * @param length_m ordered length of all circuits together
 * @param loading_pct design current over permitted current of one circuit
 */
@Schema(name = "Cable")
public record CableDto(
        String type,
        int circuits,
        double length_m,
        int joints,
        int terminations,
        double ampacity_a,
        double loading_pct) {}

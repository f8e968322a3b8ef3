package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The cable or overhead line of one source.
 *
 * @param kind CABLE or OVERHEAD
 * @param length_m ordered length of all circuits together
 * @param loading_pct design current over permitted current of one circuit
 */
@Schema(name = "Cable")
public record CableDto(
        String kind,
        String type,
        int circuits,
        double length_m,
        int joints,
        int terminations,
        double ampacity_a,
        double loading_pct) {}

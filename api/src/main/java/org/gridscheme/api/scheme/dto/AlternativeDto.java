package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A really different route of a source.
 *
 * @param extra_cost what the works of the source cost more on it, before fees; negative where they cost less
 * @param extra_m how much longer it is
 * @param shared_pct part of its length it has in common with the source's own route
 */
@Schema(name = "RouteAlternative")
public record AlternativeDto(RouteDto route, CableDto cable, String extra_cost, double extra_m, double shared_pct) {}

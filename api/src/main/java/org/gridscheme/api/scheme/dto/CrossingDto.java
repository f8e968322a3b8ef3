package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/** An obstacle the route passes, also one of its segments. */
@Schema(name = "Crossing")
public record CrossingDto(String kind, String name, String method, double length_m) {}

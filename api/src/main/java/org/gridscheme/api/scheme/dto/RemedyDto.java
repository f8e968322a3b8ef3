package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/** Smallest change that would make a refused candidate pass. */
@Schema(name = "Remedy")
public record RemedyDto(String code, double value, String unit) {}

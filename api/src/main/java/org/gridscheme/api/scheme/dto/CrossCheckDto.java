package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * @param topsis relative closeness, higher is better
 * @param vikor compromise measure, lower is better
 */
@Schema(name = "CrossCheck")
public record CrossCheckDto(double topsis, double vikor) {}

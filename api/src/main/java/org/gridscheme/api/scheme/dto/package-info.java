/**
 * What goes over the wire, field for field as the contract names it: the names of the record components ARE the names in
 * JSON, so they are written in its style, with their unit. Positions are {@code [lon, lat]}, money and quantities are
 * decimal strings. Knows nothing of the planner.
 */
@NullMarked
package org.gridscheme.api.scheme.dto;

import org.jspecify.annotations.NullMarked;

/** What goes over the wire about the grid; component names are the names in JSON, with their unit. */
@NullMarked
package org.gridscheme.api.grid.dto;

import org.jspecify.annotations.NullMarked;

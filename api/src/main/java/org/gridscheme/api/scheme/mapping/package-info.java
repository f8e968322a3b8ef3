/** Turns what the planner found into what goes over the wire: units, rounding, coordinates, words. */
@NullMarked
package org.gridscheme.api.scheme.mapping;

import org.jspecify.annotations.NullMarked;

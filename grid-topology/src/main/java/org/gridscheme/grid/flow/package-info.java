/**
 * Power flow by backward/forward sweep, and the effect of one more demand on a feeder. Model, signs, units, method and
 * limits are in {@code docs/electrical.md}.
 */
@NullMarked
package org.gridscheme.grid.flow;

import org.jspecify.annotations.NullMarked;

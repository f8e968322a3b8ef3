/**
 * The grid the planner computes on: checked, indexed by number, immutable, one per grid version. Bad data is found here,
 * reported and quarantined, never silently repaired.
 */
@NullMarked
package org.gridscheme.grid.snapshot;

import org.jspecify.annotations.NullMarked;

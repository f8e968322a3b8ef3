/** Moves of open points that shift load from one feeder to a ring partner, and how they are done. */
@NullMarked
package org.gridscheme.scheme.planner.transfer;

import org.jspecify.annotations.NullMarked;

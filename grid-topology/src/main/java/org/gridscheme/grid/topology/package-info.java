/**
 * How the grid hangs together in the switching state of its snapshot: feeders, supply paths, open points, ring types and the
 * independence of two sources. General graph questions go through {@link org.gridscheme.grid.topology.GridGraph}.
 */
@NullMarked
package org.gridscheme.grid.topology;

import org.jspecify.annotations.NullMarked;

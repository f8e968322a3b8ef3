/**
 * How the grid hangs together: feeders in the normal switching state, supply paths, open points, ring types and the
 * independence of two sources. General graph questions go through {@link org.gridscheme.grid.topology.GridGraph}.
 */
@NullMarked
package org.gridscheme.grid.topology;

import org.jspecify.annotations.NullMarked;

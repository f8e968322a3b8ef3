/** The graph library behind {@link org.gridscheme.grid.topology.GridGraph}; nothing else in the project may use it. */
@NullMarked
package org.gridscheme.grid.topology.internal;

import org.jspecify.annotations.NullMarked;

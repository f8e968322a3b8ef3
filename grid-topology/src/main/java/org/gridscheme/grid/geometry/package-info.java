/** Positions and their reference systems. Inside the system every computation happens in projected metres. */
@NullMarked
package org.gridscheme.grid.geometry;

import org.jspecify.annotations.NullMarked;

/** The loaded grid: which version answers, where it lies, what was found wrong with it, and its map tiles. */
@NullMarked
package org.gridscheme.api.grid;

import org.jspecify.annotations.NullMarked;

/** Serves the open capacity of the loaded grid, surveyed in the background. */
@NullMarked
package org.gridscheme.api.capacity;

import org.jspecify.annotations.NullMarked;

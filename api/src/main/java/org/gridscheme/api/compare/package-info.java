/** Serves the comparison of archived schemes; the comparing itself is the engine's. */
@NullMarked
package org.gridscheme.api.compare;

import org.jspecify.annotations.NullMarked;

/** Plain factories that wire the adapters together from a data source; no container needed. */
@NullMarked
package org.gridscheme.spatial.configure;

import org.jspecify.annotations.NullMarked;

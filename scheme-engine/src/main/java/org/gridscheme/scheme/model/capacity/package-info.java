/** Open capacity (可开放容量): what still fits at the connection points of a grid and around the places of a city. Values only. */
@NullMarked
package org.gridscheme.scheme.model.capacity;

import org.jspecify.annotations.NullMarked;

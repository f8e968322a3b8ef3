/** Mapbox vector tiles (version 2.1) written from memory: the square of a tile, and the layers in it. */
@NullMarked
package org.gridscheme.api.capacity.tile;

import org.jspecify.annotations.NullMarked;

/**
 * Grids in the formats of network studies, read whole and for every voltage level as a
 * {@link org.gridscheme.grid.network.PowerNetwork}: one {@link org.gridscheme.spatial.network.NetworkReader} for each
 * format. A file that cannot be understood is refused with all its problems; a single element that cannot be used is left
 * out and becomes a counted issue. Nothing in a file is ever executed or fetched.
 */
@NullMarked
package org.gridscheme.spatial.network;

import org.jspecify.annotations.NullMarked;

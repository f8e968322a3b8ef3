/**
 * The map of a scheme for paper: streets, water and grid around the routes, in the projected metres of the grid, with scale
 * bar, north arrow and legend.
 */
@NullMarked
package org.gridscheme.api.scheme.map;

import org.jspecify.annotations.NullMarked;

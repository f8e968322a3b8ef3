/**
 * The single-line diagram 接线图 of an archived scheme, as JSON and as SVG. Both are made of the archived answer and the grid
 * version it was planned on, so that the same scheme gives the same diagram at any time.
 */
@NullMarked
package org.gridscheme.api.scheme.diagram;

import org.jspecify.annotations.NullMarked;

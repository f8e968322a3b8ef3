/**
 * One scheme as a file for other people's programs. Every file says which scheme of which answer it shows, on which versions
 * it rests and when it was made; apart from that time the same scheme gives the same bytes. Positions leave the service in
 * WGS84, drawings in the projected metres of the grid.
 */
@NullMarked
package org.gridscheme.api.scheme.export;

import org.jspecify.annotations.NullMarked;

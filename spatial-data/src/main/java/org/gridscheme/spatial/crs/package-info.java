/**
 * Coordinate reference systems: the one place that talks to the EPSG register, and the project's own converter for the
 * Chinese map datums GCJ-02 and BD-09. Axis order is always longitude/easting first.
 */
@NullMarked
package org.gridscheme.spatial.crs;

import org.jspecify.annotations.NullMarked;

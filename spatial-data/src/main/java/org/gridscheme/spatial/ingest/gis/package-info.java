/**
 * A utility's GIS export as a planning grid: layers in whatever files and columns they come, told apart by a mapping file,
 * become rows of the grid package, and lines that name no ends are connected by where they lie. Described in
 * {@code docs/gis-import.md}. Nothing is moved or joined beyond what the mapping states; what stays open is told.
 */
@NullMarked
package org.gridscheme.spatial.ingest.gis;

import org.jspecify.annotations.NullMarked;

/** The mapping file of a GIS export: which layer and column is what; described in {@code docs/gis-import.md}. */
@NullMarked
package org.gridscheme.spatial.ingest.gis.mapping;

import org.jspecify.annotations.NullMarked;

/** CSV tables with a header line: encoding, quoting and size limits, nothing about grids. */
@NullMarked
package org.gridscheme.spatial.ingest.csv;

import org.jspecify.annotations.NullMarked;

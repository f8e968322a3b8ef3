/** Brings streets and grids into the database: from files, from a generator over any streets, or as the demo town. */
@NullMarked
package org.gridscheme.api.importing;

import org.jspecify.annotations.NullMarked;

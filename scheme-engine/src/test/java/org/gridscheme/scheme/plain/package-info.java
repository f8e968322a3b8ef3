/**
 * A plain planner for small cities, written from the domain rules without any stage of the engine: it looks at every
 * connection point, every path and every pair, and computes each figure anew. The oracle of the differential test.
 */
@NullMarked
package org.gridscheme.scheme.plain;

import org.jspecify.annotations.NullMarked;

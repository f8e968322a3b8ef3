/** MATPOWER case files, version 2, as text: matrices and the unit conversions at their end, and nothing else. */
@NullMarked
package org.gridscheme.spatial.network.matpower;

import org.jspecify.annotations.NullMarked;

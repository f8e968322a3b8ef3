/** Small grids with known answers, one situation of the domain rules each. */
@NullMarked
package org.gridscheme.scheme.moduletests;

import org.jspecify.annotations.NullMarked;

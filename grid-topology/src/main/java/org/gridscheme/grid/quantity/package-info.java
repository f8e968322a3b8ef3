/** Physical quantities with their units: immutable, checked, the unit in the factory's name. */
@NullMarked
package org.gridscheme.grid.quantity;

import org.jspecify.annotations.NullMarked;

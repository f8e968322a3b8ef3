/**
 * What the grid carries in the switching state of its snapshot: currents of feeders and sections, transformer loads, voltage drop and impedance
 * along supply paths. Measured and committed parts are kept apart.
 */
@NullMarked
package org.gridscheme.grid.loading;

import org.jspecify.annotations.NullMarked;

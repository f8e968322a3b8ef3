/**
 * Short-circuit currents at every bus of a {@link org.gridscheme.grid.network.PowerNetwork} by IEC 60909-0, the method of the
 * equivalent voltage source at the fault. Formulas, sources and limits are in {@code docs/short-circuit.md}.
 */
@NullMarked
package org.gridscheme.grid.shortcircuit;

import org.jspecify.annotations.NullMarked;

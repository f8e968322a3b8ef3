/**
 * A grid as power flow and short-circuit calculation see it: buses joined by branches, each element with its electrical
 * values in ohm, siemens, kW and kvar. Every importable format can be read as a {@link org.gridscheme.grid.network.PowerNetwork}
 * of any voltage levels; the planning model of a distribution grid is turned into one as well. Signs and units are in
 * {@code docs/electrical.md}, the words in {@code docs/dictionary.md}.
 */
@NullMarked
package org.gridscheme.grid.network;

import org.jspecify.annotations.NullMarked;

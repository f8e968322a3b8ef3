/**
 * The planning model of a distribution grid as an electrical network, so that power flow and short circuit run on it too.
 * What is taken from where is in {@code docs/electrical.md}.
 */
@NullMarked
package org.gridscheme.grid.planning;

import org.jspecify.annotations.NullMarked;

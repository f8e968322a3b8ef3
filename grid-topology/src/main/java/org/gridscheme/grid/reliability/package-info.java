/**
 * How often and how long customers are expected to be without supply, from failure rates, repair and switching times and the
 * real switch positions. Method, formulas and limits are in {@code docs/reliability.md}.
 */
@NullMarked
package org.gridscheme.grid.reliability;

import org.jspecify.annotations.NullMarked;

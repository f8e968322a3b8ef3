/**
 * What happens to the supply when one element is lost (N-1): which ties take over how much, at which load rates and voltage drop,
 * and who stays without supply. Method and limits are in {@code docs/reliability.md}.
 */
@NullMarked
package org.gridscheme.grid.contingency;

import org.jspecify.annotations.NullMarked;

/** Sets finished schemes side by side: every figure of each, and which part of their corridors they have in common. */
@NullMarked
package org.gridscheme.scheme.comparison;

import org.jspecify.annotations.NullMarked;

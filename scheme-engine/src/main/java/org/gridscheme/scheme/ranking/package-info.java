/**
 * Orders feasible schemes: additive score against fixed reference scales, TOPSIS and VIKOR as cross-checks, Pareto front,
 * shortlist that keeps the best of each criterion. Sees numbers only, no geometry.
 */
@NullMarked
package org.gridscheme.scheme.ranking;

import org.jspecify.annotations.NullMarked;

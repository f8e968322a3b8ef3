/**
 * Proof bundles: one answer with everything its computation read, as one file from which it can be computed again without
 * service or database. Bundles come from strangers: nothing in one is believed before it was checked.
 */
@NullMarked
package org.gridscheme.api.bundle;

import org.jspecify.annotations.NullMarked;

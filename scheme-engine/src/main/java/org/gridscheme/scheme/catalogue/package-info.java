/**
 * Conductors, transformers and unit prices as versioned data.
 */
@NullMarked
package org.gridscheme.scheme.catalogue;

import org.jspecify.annotations.NullMarked;

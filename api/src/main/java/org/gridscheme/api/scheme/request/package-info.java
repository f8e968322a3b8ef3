/** Reads a planning request from JSON: strictly, in one pass, collecting every fault before anything is computed. */
@NullMarked
package org.gridscheme.api.scheme.request;

import org.jspecify.annotations.NullMarked;

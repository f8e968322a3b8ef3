/** Finds the connection points worth examining: near the customer, of a suitable kind, one per feeder and kind. */
@NullMarked
package org.gridscheme.scheme.candidate;

import org.jspecify.annotations.NullMarked;

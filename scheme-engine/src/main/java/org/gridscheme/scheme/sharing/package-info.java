/** Customers who are planned together and may share what is dug for them. */
@NullMarked
package org.gridscheme.scheme.sharing;

import org.jspecify.annotations.NullMarked;

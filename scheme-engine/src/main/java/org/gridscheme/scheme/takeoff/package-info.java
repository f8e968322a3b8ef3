/** Derives the bill of quantities of a scheme from its routes, its cables and its connection points. */
@NullMarked
package org.gridscheme.scheme.takeoff;

import org.jspecify.annotations.NullMarked;

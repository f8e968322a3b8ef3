/** Load rates, voltage drop, short circuit and supply security of a candidate, as limits held against numbers. */
@NullMarked
package org.gridscheme.scheme.electrical;

import org.jspecify.annotations.NullMarked;

/** Files for other programs. */
@NullMarked
package org.gridscheme.spatial.export;

import org.jspecify.annotations.NullMarked;

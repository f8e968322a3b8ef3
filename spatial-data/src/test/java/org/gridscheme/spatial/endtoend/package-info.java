/** The planner on real streets with a generated grid. */
@NullMarked
package org.gridscheme.spatial.endtoend;

import org.jspecify.annotations.NullMarked;

/** Tests of the generated grid on made-up towns and, where the shared data is at hand, on a real one. */
@NullMarked
package org.gridscheme.spatial.demo.grid;

import org.jspecify.annotations.NullMarked;

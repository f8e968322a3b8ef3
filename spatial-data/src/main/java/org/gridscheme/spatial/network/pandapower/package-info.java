/** Networks of pandapower as JSON files of format version 2 and 3. */
@NullMarked
package org.gridscheme.spatial.network.pandapower;

import org.jspecify.annotations.NullMarked;

/** PyPSA folders of eDisGo and ding0, whole: medium and low voltage. */
@NullMarked
package org.gridscheme.spatial.network.pypsa;

import org.jspecify.annotations.NullMarked;

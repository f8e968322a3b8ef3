/** The whole service on real streets and a real PostGIS. */
@NullMarked
package org.gridscheme.api.endtoend;

import org.jspecify.annotations.NullMarked;

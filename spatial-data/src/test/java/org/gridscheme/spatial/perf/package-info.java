/** Measurements, run by hand with the profile {@code bench}; nothing here is a test. */
@NullMarked
package org.gridscheme.spatial.perf;

import org.jspecify.annotations.NullMarked;

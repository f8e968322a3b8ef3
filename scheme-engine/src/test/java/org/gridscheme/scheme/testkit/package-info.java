/** Small street networks and planners for tests. */
@NullMarked
package org.gridscheme.scheme.testkit;

import org.jspecify.annotations.NullMarked;

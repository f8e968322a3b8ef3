/** The planner's face to the outside: one request in, one ranked set out. */
@NullMarked
package org.gridscheme.scheme.api;

import org.jspecify.annotations.NullMarked;

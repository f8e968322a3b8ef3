/** Runs the stages in their order; the only package that knows it. */
@NullMarked
package org.gridscheme.scheme.planner;

import org.jspecify.annotations.NullMarked;

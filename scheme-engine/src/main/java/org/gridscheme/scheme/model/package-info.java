/**
 * Values of the planner: what is asked, what is proposed, what is refused. No behaviour that needs the grid, the streets
 * or the rules; every stage reads and returns these.
 */
@NullMarked
package org.gridscheme.scheme.model;

import org.jspecify.annotations.NullMarked;

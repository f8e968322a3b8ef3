/**
 * Feasibility of many customers at once: a table is checked and stored as a job, its rows are planned like single requests, and
 * the same table comes back with the answers beside it.
 */
@NullMarked
package org.gridscheme.api.feasibility;

import org.jspecify.annotations.NullMarked;
